package school.helpdesk.demo;

import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.regulation.Change;
import school.helpdesk.regulation.RegulationDesk;
import school.helpdesk.regulation.RegulationReader;
import school.helpdesk.regulation.Section;
import school.helpdesk.regulation.Wording;
import school.helpdesk.school.SchoolTime;

/** The director made the text the portal brought along the school's own, and changed a little of it since. */
@Order(6)
class DemoRegulation implements Chapter {

    private final RegulationDesk desk;
    private final RegulationReader reader;
    private final SchoolTime time;
    private final TravelClock clock;
    private final JdbcClient jdbc;

    DemoRegulation(RegulationDesk desk, RegulationReader reader, SchoolTime time, TravelClock clock, JdbcClient jdbc) {
        this.desk = desk;
        this.reader = reader;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void tell() {
        var elena = DemoPeople.named(jdbc, "director");
        var today = time.today();
        clock.setLocal(DemoPeople.beginningOfSchoolYear(today).minusDays(4) + "T10:20");
        Stream.of(Section.values())
                .filter(section -> !section.isFixed())
                .forEach(section -> change(section, reader.current(section).wording(), "", elena));
        clock.comeBack();
        clock.setLocal(time.today().minusDays(5) + "T10:20");
        var now = reader.current(Section.HELP).wording();
        change(
                Section.HELP,
                new Wording(
                        now.russian().replace("звонит в школу,", "звонит в школу с 9:00 до 16:00,"),
                        now.english().replace("call the school,", "call the school from 9:00 to 16:00,")),
                "Уточнили, когда отвечают по телефону",
                elena);
        clock.comeBack();
    }

    private void change(Section section, Wording wording, String why, PersonId director) {
        var seen = reader.current(section).number();
        desk.revise(section, new Change(wording, false, why, seen), director);
    }
}
