package school.helpdesk.demo;

import java.time.ZoneId;
import org.springframework.core.annotation.Order;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolProfile;
import school.helpdesk.school.Week;

/** The school itself. */
@Order(0)
class DemoSchool implements Chapter {

    private final SchoolDesk desk;

    DemoSchool(SchoolDesk desk) {
        this.desk = desk;
    }

    @Override
    public void tell() {
        desk.change(new SchoolProfile(
                "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 2»",
                "Школа № 2",
                "г. Канск",
                "ул. Школьная, 1",
                "+7 (900) 000-00-10",
                "help@school.example",
                "https://school.example",
                "",
                "",
                ZoneId.of("Asia/Krasnoyarsk"),
                Week.FIVE_DAYS));
    }
}
