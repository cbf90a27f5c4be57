package school.helpdesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolProfile;
import school.helpdesk.school.Week;

/** The regulation as everybody reads it. */
@PageTest
class RegulationPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    RegulationDesk desk;

    @Autowired
    RegulationReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolDesk school;

    @Autowired
    TravelClock clock;

    private Office office;

    @BeforeEach
    void begin() {
        office = new Office(mvc, cast, desk, reader, jdbc);
    }

    @Test
    void hasSixSectionsForWhomeverComes() {
        know("Asia/Krasnoyarsk", "");
        assertThat(office.get(null, "/regulation"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "href=\"#section-1\"",
                        "href=\"#section-6\"",
                        "id=\"section-1\"",
                        "1. Общие положения",
                        "Лицей имени Пробы, г. Приречный",
                        "2. Кто помогает",
                        "href=\"/schedule\"",
                        "3. Как получить помощь",
                        "7 (900) 000-00-10",
                        "mailto:help&#64;lyceum.example",
                        "4. Обучение",
                        "трёх рабочих дней",
                        "id=\"section-5\"",
                        "id=\"section-6\"")
                .doesNotContain("{", "/edit", "/appointments", "/regulation/revisions", "набора портала", "_csrf");
    }

    @Test
    void isWrittenInEnglishToo() {
        know("Asia/Krasnoyarsk", "");
        assertThat(office.english("/regulation"))
                .bodyText()
                .contains("1. General", "Лицей имени Пробы", "phone: &#43;7 (900) 000-00-10", "/regulation.pdf?lang=en")
                .contains("The Russian text is the one in force", "School time: from 13:00 to 01:00 on the next day")
                .doesNotContain("Сотрудник", "earlier Russian text");
    }

    @Test
    void tellsTheHoursOfSupportByBothClocksAndWhyNobodyEditsThem() {
        know("Asia/Krasnoyarsk", "");
        assertThat(office.get(null, "/regulation"))
                .bodyText()
                .containsSubsequence(
                        "5. Служба поддержки",
                        "ищите в самом журнале",
                        "Круглосуточно, каждый день",
                        "Каждый день с 09:00 до 21:00 по Москве",
                        "с 13:00 до 01:00 следующего дня",
                        "голосовое сообщение",
                        "Почему этот раздел нельзя править",
                        "не вправе их менять",
                        "6. Служба поддержки",
                        "умеете пользоваться компьютером",
                        "Почему обращение могут отклонить",
                        "Сведений слишком мало",
                        "Почему этот раздел нельзя править");
        know("Europe/Moscow", "+7 (900) 000-00-99");
        assertThat(office.get(null, "/regulation"))
                .bodyText()
                .contains("телефон: +7 (900) 000-00-99", "Почту Службы поддержки ищите")
                .doesNotContain("По школьному времени");
    }

    @Test
    void showsEachPersonTheWaysThatAreOpenToThem() {
        assertThat(office.get(cast.teacher(), "/regulation"))
                .bodyText()
                .contains("href=\"/regulation/revisions\"")
                .doesNotContain("/edit", "href=\"/appointments\"");
        assertThat(office.get(cast.admin(), "/regulation"))
                .bodyText()
                .contains("href=\"/appointments\"")
                .doesNotContain("/edit\"", "набора портала");
        assertThat(office.get(cast.director(), "/regulation"))
                .bodyText()
                .contains("href=\"/appointments\"", "href=\"/regulation/sections/1/edit\"")
                .contains("href=\"/regulation/sections/4/edit\"", "Пока из набора портала: 1, 2, 3 и 4.")
                .doesNotContain("sections/5/edit", "sections/6/edit");
    }

    @Test
    void isApprovedOnceADirectorHasSavedEverySection() {
        office.adopt(Section.GENERAL, Section.HELPERS, Section.HELP);
        assertThat(office.get(cast.director(), "/regulation"))
                .bodyText()
                .contains("Пока из набора портала: 4.")
                .doesNotContain("Утверждено");
        clock.setLocal("2026-11-25T09:00");
        office.adopt(Section.TRAINING);
        assertThat(office.get(cast.director(), "/regulation"))
                .bodyText()
                .contains("действует с 25 ноября 2026. Утверждено: Директор Е.П.\u00a0Громова.")
                .doesNotContain("набора портала");
        assertThat(office.english("/regulation")).bodyText().contains("Approved by Директор Е.П.\u00a0Громова.");
    }

    @Test
    void namesTheOrdersInForceWhereItSpeaksOfThoseWhoHelp() {
        assertThat(office.get(null, "/regulation"))
                .bodyText()
                .contains("Сейчас ни один приказ о назначении не действует");
        cast.consultant();
        cast.consultant2();
        assertThat(office.get(null, "/regulation"))
                .bodyText()
                .containsSubsequence(
                        "2. Кто помогает",
                        "Лугин Пётр",
                        "родителям</span>)",
                        "приказ №",
                        "Соболева Мария",
                        "сотрудникам и родителям",
                        "3. Как получить помощь");
        jdbc.sql("update appointment set to_on = date '2026-11-23', ended_by = made_by, ended_at = made_at"
                        + " where not employees")
                .update();
        assertThat(office.get(null, "/regulation"))
                .bodyText()
                .contains("Соболева Мария")
                .doesNotContain("Лугин");
    }

    @Test
    void keepsTheNameByWhichSomebodySigned() {
        office.adopt(Section.own().toArray(Section[]::new));
        jdbc.sql("update person set family_name = 'Ясная', position = 'Учитель' where family_name = 'Громова'")
                .update();
        assertThat(office.get(null, "/regulation")).bodyText().contains("Директор Е.П.\u00a0Громова");
    }

    @Test
    void letsWhoeverKeepsItAskWhetherItStillHolds() {
        for (var address : new String[] {"/regulation", "/regulation.pdf"}) {
            var tag = office.get(null, address).getResponse().getHeader("ETag");
            assertThat(tag).as(address).startsWith("W/\"");
            assertThat(mvc.get().uri(address).header("If-None-Match", tag)).hasStatus(304);
            office.revise(Section.HELP, "Новый текст для " + address, "New", "");
            assertThat(mvc.get().uri(address).header("If-None-Match", tag)).hasStatusOk();
        }
        assertThat(office.get(null, "/regulation")).bodyText().contains("Новый текст для /regulation.pdf");
    }

    @Test
    void isFoundFromHomeAndFromEveryPage() {
        assertThat(office.get(null, "/")).bodyText().contains("Прочитать положение");
        assertThat(office.get(null, "/schedule")).bodyText().contains("href=\"/regulation\"");
    }

    private void know(String zone, String supportPhone) {
        school.change(new SchoolProfile(
                "Лицей имени Пробы",
                "Лицей",
                "г. Приречный",
                "",
                "+7 (900) 000-00-10",
                "help@lyceum.example",
                "",
                supportPhone,
                "",
                ZoneId.of(zone),
                Week.FIVE_DAYS));
    }
}
