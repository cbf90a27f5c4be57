package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;

@PageTest
class ScheduleSqlTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    SqlCount sql;

    @Autowired
    TravelClock clock;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Test
    void showsAWeekOfManyLinesAndVersionsAtThePriceOfFew() {
        version(year());
        var few = asAnybody("/schedule");
        approve(filled(heading("Большой", LocalDate.of(2026, 11, 1))));
        manyVersions();
        assertThat(asAnybody("/schedule")).as("as with few").hasSameSizeAs(few).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void feedsManyLinesAndVersionsAtThePriceOfFew() {
        version(year());
        var few = asAnybody("/schedule.ics");
        approve(filled(heading("Большой", LocalDate.of(2026, 11, 1))));
        manyVersions();
        assertThat(asAnybody("/schedule.ics")).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void listsManyVersionsAtThePriceOfFew() {
        version(year());
        var few = asAnybody("/schedule/versions");
        manyVersions();
        assertThat(asAnybody("/schedule/versions")).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void listsManyDraftsAtThePriceOfFew() {
        version(year());
        drafts.begin(heading("Первый", FIRST), null, cast.consultant());
        var few = as(cast.consultant(), "/schedule/drafts");
        for (int i = 0; i < 20; i++) {
            var author = i % 2 == 0 ? cast.consultant() : cast.consultant2();
            var id = drafts.begin(heading("Черновик " + i, FIRST), null, author);
            drafts.add(id, tuesday(), author);
            if (i % 3 == 0) signing.submit(id, author);
        }
        manyVersions();
        assertThat(as(cast.consultant(), "/schedule/drafts")).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void showsADraftOfManyLinesAtThePriceOfFew() {
        var small = drafts.begin(heading("Малый", FIRST), null, cast.consultant());
        drafts.add(small, tuesday(), cast.consultant());
        var few = as(cast.consultant(), "/schedule/drafts/" + small);
        var large = filled(heading("Большой", FIRST));
        assertThat(as(cast.consultant(), "/schedule/drafts/" + large))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void showsTheDirectorManyLinesAndVersionsAtThePriceOfFew() {
        version(year());
        var small = drafts.begin(heading("Малый", FIRST), null, cast.consultant());
        drafts.add(small, tuesday(), cast.consultant());
        signing.submit(small, cast.consultant());
        var few = as(cast.director(), "/schedule/drafts/" + small + "/approval");
        manyVersions();
        approve(filled(heading("Прежний", LocalDate.of(2026, 12, 20))));
        var large = filled(heading("Большой", LocalDate.of(2026, 12, 25)));
        assertThat(signing.submit(large, cast.consultant())).isEmpty();
        assertThat(as(cast.director(), "/schedule/drafts/" + large + "/approval"))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(20);
    }

    private static Heading heading(String title, LocalDate from) {
        return new Heading(title, from, LAST);
    }

    private Reception tuesday() {
        return weekly(TUESDAY, "14:00", "15:30", cast.consultant());
    }

    private void version(Heading heading) {
        Scenes.approved(drafts, signing, cast, heading, tuesday());
    }

    private void manyVersions() {
        for (int i = 2; i < 12; i++)
            Scenes.approved(
                    drafts,
                    signing,
                    cast,
                    heading("Версия " + i, LocalDate.of(2026, 12, i)),
                    tuesday(),
                    weekly(FRIDAY, "14:00", "15:30", cast.consultant2()));
    }

    private UUID filled(Heading heading) {
        var id = drafts.begin(heading, null, cast.consultant());
        for (int i = 0; i < Schedule.MOST_LINES; i++) {
            var quarter = i / 5 / 2;
            var who = i % 2 == 0 ? cast.consultant() : cast.consultant2();
            var from = "%02d:%02d".formatted(quarter / 4 + 7, quarter % 4 * 15);
            var to = "%02d:%02d".formatted(quarter / 4 + 7, quarter % 4 * 15 + 14);
            drafts.add(id, Scenes.quick(DayOfWeek.of(i / 2 % 5 + 1), from, to, who), cast.consultant());
        }
        return id;
    }

    private void approve(UUID id) {
        assertThat(signing.submit(id, cast.consultant())).isEmpty();
        signing.approve(id, null, cast.director());
    }

    /** What is rendered anew each minute. */
    private List<String> asAnybody(String uri) {
        mvc.get().uri(uri).exchange();
        clock.forward(Duration.ofMinutes(1));
        return sql.statements(() -> assertThat(mvc.get().uri(uri)).hasStatusOk());
    }

    private List<String> as(PersonId person, String uri) {
        var user = cast.as(person);
        mvc.get().uri(uri).with(user).exchange();
        return sql.statements(() -> assertThat(mvc.get().uri(uri).with(user)).hasStatusOk());
    }
}
