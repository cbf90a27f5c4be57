package school.helpdesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Role;
import school.helpdesk.school.SchoolDesk;

/** What the director makes of a section, and what nobody makes of Support's. */
@PageTest
class SectionFormTests {

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
    PeopleDesk people;

    private Office office;

    @BeforeEach
    void begin() {
        office = new Office(mvc, cast, desk, reader, jdbc);
    }

    @Test
    void changesWhatEverybodyReads() {
        assertThat(office.get(cast.director(), Office.edit(3)))
                .hasStatusOk()
                .bodyText()
                .contains("Правка раздела 3", "{телефон}", "{phone}", "name=\"seen\" value=\"1\"")
                .contains("Этот текст пришёл с порталом", "спросите в школе");
        assertThat(office.save(3, "Звоните: **{телефон}**", "Call {phone}"))
                .hasStatus(303)
                .hasRedirectedUrl("/regulation");
        assertThat(office.get(null, "/regulation"))
                .bodyText()
                .contains("Звоните: <strong>спросите в школе</strong>")
                .doesNotContain("Как рассказать о затруднении");
        assertThat(office.english("/regulation")).bodyText().contains("Call ask at the school");
    }

    @Test
    void showsNoHtmlThatSomebodyTyped() {
        office.save(1, "<script>alert(1)</script> [a](javascript:alert(2))", "<img src=x onerror=alert(3)>");
        for (var page : new String[] {"/regulation", "/regulation/revisions/2"})
            assertThat(office.get(cast.director(), page))
                    .bodyText()
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert", "href=\"javascript", "<img src=x");
        assertThat(office.english("/regulation"))
                .bodyText()
                .contains("&lt;img src&#61;x")
                .doesNotContain("<img src=x");
    }

    @Test
    void marksATranslationThatWasLeftBehind() {
        office.save(2, "Новое", reader.current(Section.HELPERS).wording().english());
        assertThat(office.english("/regulation")).bodyText().containsOnlyOnce("earlier Russian text");
        assertThat(office.get(null, "/regulation")).bodyText().doesNotContain("прежней русской редакции");
        assertThat(office.get(cast.director(), Office.edit(2)))
                .bodyText()
                .contains("Английский текст переведён с прежней русской редакции");
        assertThat(office.english("/regulation.pdf?lang=en")).hasStatusOk();
        var now = reader.current(Section.HELPERS).wording();
        assertThat(office.post(
                        cast.director(),
                        Office.edit(2),
                        "russian",
                        now.russian(),
                        "english",
                        now.english(),
                        "fits",
                        "true",
                        "seen",
                        "2"))
                .hasStatus(303);
        assertThat(office.english("/regulation")).bodyText().doesNotContain("earlier Russian text");
        assertThat(office.count()).isEqualTo(3);
    }

    @Test
    void saysWhetherASaveChangedAnything() {
        assertThat(office.save(1, "Общее", "General")).flash().containsEntry("done", "regulation.done.SAVED");
        assertThat(office.save(1, "Общее", "General")).flash().containsEntry("done", "regulation.done.SAME");
        assertThat(reader.current(Section.GENERAL).number()).isEqualTo(2);
    }

    @Test
    void makesABroughtTextTheSchoolsOwnWithoutAChange() {
        var now = reader.current(Section.GENERAL).wording();
        office.save(1, now.russian(), now.english());
        assertThat(reader.current(Section.GENERAL).number()).isEqualTo(2);
        assertThat(office.get(cast.teacher(), "/regulation/revisions/2"))
                .bodyText()
                .contains("Текст принят без изменений");
    }

    @Test
    void doesNothingTwice() {
        for (int round = 1; round <= 2; round++)
            assertThat(office.post(cast.director(), Office.edit(1), "russian", "Новое", "english", "New", "seen", "1"))
                    .hasStatus(303);
        assertThat(office.save(1, "Новое", "New")).hasStatus(303);
        assertThat(office.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "russian,'',Напишите русский текст",
        "russian,'  ',Напишите русский текст",
        "english,'',Напишите английский текст",
        "russian,Звоните {директору} и {телефон},что подставить: {директору}",
        "english,Call {tel},что подставить: {tel}",
        "why,LONG,Сократите пояснение"
    })
    void keepsWhatWasTypedWhenSomethingIsWrong(String field, String value, String complaint) {
        var typed = value.equals("LONG") ? "д".repeat(301) : value;
        var fields = new String[] {
            "russian", "Мой русский", "english", "My English", "why", "Моя причина", "seen", "1", field, typed
        };
        assertThat(office.post(cast.director(), Office.edit(2), fields))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", "href=\"#" + field + "\"", complaint, "value=\"1\"")
                .contains(field.equals("russian") ? "My English" : "Мой русский");
        assertThat(office.count()).isZero();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(office.save(1, "р".repeat(20_001), "e".repeat(20_001)))
                .hasStatus(422)
                .bodyText()
                .contains("Сократите текст до 20", "рррр", "eeee");
        assertThat(office.save(1, "р".repeat(20_000), "e".repeat(20_000))).hasStatus(303);
    }

    @Test
    void showsWhatCameInBetweenAndKeepsTheWritersText() {
        var other = cast.extra("deputy");
        people.hold(other, EnumSet.of(Role.DIRECTOR));
        assertThat(office.post(other, Office.edit(1), "russian", "Сосед", "english", "Neighbour", "seen", "1"))
                .hasStatus(303);
        var mine = new String[] {"russian", "Моё", "english", "Mine", "why", "Причина", "seen", "1"};
        assertThat(office.post(cast.director(), Office.edit(1), mine))
                .hasStatus(409)
                .bodyText()
                .contains("И.П.\u00a0Новиков", "Ваш текст ещё не сохранён", "Добавлено:", "Сосед", "Neighbour")
                .contains("Моё</textarea>", "Mine</textarea>", "value=\"Причина\"", "name=\"seen\" value=\"2\"")
                .contains("Сохранить мой текст");
        assertThat(office.count()).isEqualTo(2);
        mine[7] = "2";
        assertThat(office.post(cast.director(), Office.edit(1), mine)).hasStatus(303);
        assertThat(reader.current(Section.GENERAL).wording().russian()).isEqualTo("Моё");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "99", "x", "999999999999"})
    void takesNoTextThatIsBasedOnNothing(String seen) {
        office.save(1, "Первое", "First");
        assertThat(office.post(cast.director(), Office.edit(1), "russian", "Моё", "english", "Mine", "seen", seen))
                .hasStatus(409)
                .bodyText()
                .contains("Моё</textarea>");
        assertThat(office.count()).isEqualTo(2);
    }

    /** Nobody's work could be lost. */
    @Test
    void takesTheFirstTextWhateverItIsBasedOn() {
        assertThat(office.post(cast.director(), Office.edit(1), "russian", "Моё", "english", "Mine"))
                .hasStatus(303);
        assertThat(office.count()).isEqualTo(2);
    }

    @Test
    void isOpenToTheDirectorOnly() {
        for (var who : new PersonId[] {cast.teacher(), cast.consultant(), cast.admin()}) {
            assertThat(office.get(who, Office.edit(1))).hasStatus(404);
            assertThat(office.post(who, Office.edit(1), "russian", "Моё", "english", "Mine", "seen", "1"))
                    .hasStatus(404);
        }
        assertThat(office.get(null, Office.edit(1))).hasStatus(303).hasRedirectedUrl("/sign-in");
        assertThat(office.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void refusesInWordsToEditWhatIsSupports(int section) {
        var before = office.get(null, "/regulation").getResponse().getContentAsByteArray();
        for (var seen : new String[] {"", "0", "1"})
            assertThat(office.post(
                            cast.director(),
                            Office.edit(section),
                            "russian",
                            "Мы работаем до обеда",
                            "english",
                            "We close at noon",
                            "seen",
                            seen))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Раздел " + section + " — правила Службы поддержки", "не вправе их менять");
        assertThat(office.get(cast.director(), Office.edit(section)))
                .hasStatus(409)
                .bodyText()
                .contains("править его не может никто");
        assertThat(office.post(cast.admin(), Office.edit(section), "russian", "а", "english", "a"))
                .hasStatus(404);
        assertThat(office.count()).isZero();
        assertThat(office.get(null, "/regulation").getResponse().getContentAsByteArray())
                .isEqualTo(before);
    }

    @Test
    void movesNoTextIntoAnotherSectionByAHandMadeField() {
        assertThat(office.post(
                        cast.director(),
                        Office.edit(1),
                        "section",
                        "5",
                        "number",
                        "5",
                        "russian",
                        "Моё",
                        "english",
                        "Mine",
                        "seen",
                        "1"))
                .hasStatus(303);
        assertThat(jdbc.sql("select distinct section from regulation_revision")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "x", "5.0"})
    void findsNoOtherSection(String section) {
        var address = "/regulation/sections/" + section + "/edit";
        assertThat(office.get(cast.director(), address)).hasStatus(404);
        assertThat(office.post(cast.director(), address, "russian", "а", "english", "a"))
                .hasStatus(404);
    }

    /** There is no address that takes hours, and the profile takes no more than it asks for. */
    @Test
    void leavesTheHoursOfSupportAloneWhateverIsSent() {
        var before = office.get(null, "/support.json?at=2026-11-24T03:00:00Z")
                .getResponse()
                .getContentAsByteArray();
        for (var who : new PersonId[] {cast.director(), cast.admin()})
            for (var address : new String[] {"/support", "/support.json", "/regulation", "/regulation/sections/5"})
                assertThat(office.post(who, address, "opens", "12:00", "closes", "13:00"))
                        .as(address)
                        .hasStatus(404);
        var known = school.profile();
        assertThat(office.post(
                        cast.admin(),
                        "/profile",
                        "name",
                        "Лицей",
                        "shortName",
                        "Лицей",
                        "zone",
                        "Asia/Krasnoyarsk",
                        "week",
                        "FIVE_DAYS",
                        "supportOpens",
                        "12:00",
                        "supportHours",
                        "12:00-13:00"))
                .hasStatus(303);
        assertThat(school.profile().zone()).isEqualTo(known.zone());
        assertThat(office.get(null, "/support.json?at=2026-11-24T03:00:00Z")
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(before);
        assertThat(office.get(null, "/regulation")).bodyText().contains("с 09:00 до 21:00 по Москве");
    }
}
