package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.paper.Print;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolProfile;
import school.helpdesk.school.Week;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class PosterInputTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    PeopleDesk people;

    @Autowired
    SchoolDesk school;

    @ParameterizedTest
    @ValueSource(strings = {"A4", "A3"})
    void setsWhateverWasTyped(String size, CapturedOutput log) {
        Scenes.approved(
                drafts, signing, cast, new Heading(Clerk.ANY_SCRIPT, Scenes.FIRST, Scenes.LAST), at(Clerk.ANY_SCRIPT));
        assertThat(print("/schedule/poster.pdf?size=" + size).text())
                .contains("◊ ◊◊◊◊◊ ◊◊◊◊ <script>alert(1)</script> abc & \"ё\"");
        assertThat(log.getAll()).doesNotContain("paper.Press", "alert(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"]]>", "<!--", "&nbsp;", "&#0;", "<![CDATA[", "url(a.png)", "${7*7}", "[[${7*7}]]", "\\f"})
    void takesNothingTypedForMarkup(String typed) {
        Scenes.approved(drafts, signing, cast, year(), at(typed));
        assertThat(print("/schedule/poster.pdf").text()).contains(typed);
    }

    @Test
    void breaksALongWordInsteadOfThePaper() {
        Scenes.approved(drafts, signing, cast, year(), at("ы".repeat(200)));
        var print = print("/schedule/poster.pdf");
        assertThat(print.text().chars().filter(letter -> letter == 'ы').count()).isGreaterThanOrEqualTo(200);
        assertThat(print.runs()).filteredOn(run -> run.text().startsWith("ыыы")).allMatch(run -> run.x() < 420);
    }

    @Test
    void goesOnOverSheetsWhenFewLinesSayTooMuch() {
        var many = IntStream.range(0, 20)
                .mapToObj(i -> place(
                        "Кабинет информатики и робототехники ".repeat(5) + i, LocalTime.of(8 + i / 2, i % 2 * 30)))
                .toArray(Reception[]::new);
        Scenes.approved(drafts, signing, cast, year(), many);
        var print = print("/schedule/poster.pdf?size=A3");
        assertThat(print.sheets()).isGreaterThan(1);
        assertThat(print.run("Кабинет").size()).isGreaterThanOrEqualTo(18);
        assertThat(print.text(2)).contains("Кто принимает", "Лист 2 из " + print.sheets());
    }

    @Test
    void isTheSamePaperUntilANameOnItChanges() {
        profile("Школа № 2");
        Scenes.approved(drafts, signing, cast, year(), at("каб. 214"));
        var first = pdf("/schedule/poster.pdf");
        assertThat(pdf("/schedule/versions/1/poster.pdf")).isEqualTo(first);
        assertThat(Print.of(first).text()).contains("Школа № 2");
        profile("Гимназия");
        assertThat(print("/schedule/poster.pdf").text()).contains("Гимназия").doesNotContain("Школа № 2");
        profile("Школа № 2");
        assertThat(pdf("/schedule/poster.pdf")).isEqualTo(first);
    }

    @Test
    void keepsTheNameUnderWhichTheDirectorSigned() {
        Scenes.approved(drafts, signing, cast, year(), at("каб. 214"));
        people.change(
                cast.director(),
                new PersonDetails("Тихая", "Елена", "Павловна", "Учитель", "", null, false),
                cast.admin());
        assertThat(print("/schedule/poster.pdf").text())
                .contains("Е.П. Громова", "Директор")
                .doesNotContain("Тихая");
    }

    @Test
    void setsTheLongestDraftThereCanBe() {
        var id = drafts.begin(year(), null, cast.consultant());
        IntStream.range(0, Schedule.MOST_LINES)
                .mapToObj(i -> place("ш".repeat(195) + i, LocalTime.of(7, 0).plusMinutes(i * 5L)))
                .forEach(line -> drafts.add(id, line, cast.consultant()));
        assertThat(Print.of(draft(id)).text()).contains("199", "СОСТАВИЛ");
    }

    private byte[] draft(UUID id) {
        var asked = mvc.get().uri("/schedule/drafts/" + id + "/poster.pdf").with(cast.as(cast.consultant()));
        return asked.exchange().getResponse().getContentAsByteArray();
    }

    private void profile(String name) {
        school.change(new SchoolProfile(
                name, name, "", "", "", "", "", "", "", ZoneId.of("Asia/Krasnoyarsk"), Week.FIVE_DAYS));
    }

    private Reception at(String place) {
        return place(place, LocalTime.of(14, 0));
    }

    private Reception place(String place, LocalTime from) {
        return new Reception(
                Kind.WEEKLY,
                TUESDAY,
                null,
                from,
                from.plusMinutes(5),
                place,
                Means.IN_PERSON,
                Audience.PARENTS,
                cast.consultant(),
                5,
                1);
    }

    private byte[] pdf(String uri) {
        var answer = mvc.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private Print print(String uri) {
        return Print.of(pdf(uri));
    }
}
