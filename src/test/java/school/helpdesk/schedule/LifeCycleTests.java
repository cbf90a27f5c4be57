package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.helpdesk.schedule.Scenes.once;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Audience;

@PageTest
class LifeCycleTests {

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    ScheduleDesk desk;

    @Autowired
    Cast cast;

    @Test
    void comesIntoForceWithTheSecondSignature() {
        var id = Scenes.approved(drafts, signing, cast, year(), weekly(TUESDAY, "14:00", "15:30", cast.consultant()));
        var page = desk.version(1);
        assertThat(page.schedule().id()).isEqualTo(id);
        assertThat(page.standing()).isEqualTo(Versions.Standing.IN_FORCE);
        assertThat(page.signatures())
                .extracting(ScheduleSignature::name, ScheduleSignature::position)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Соболева Мария Павловна", "Учитель"),
                        org.assertj.core.groups.Tuple.tuple("Громова Елена Павловна", "Директор"));
        assertThat(page.signatures())
                .extracting(ScheduleSignature::content)
                .containsOnly(page.schedule().content());
        var today = LocalDate.of(2026, 11, 24);
        assertThat(desk.timetable(today, today).occurrences()).hasSize(1);
        assertThat(desk.nowOrNext(Audience.PARENTS)).isPresent();
        assertThat(desk.nowOrNext(Audience.EMPLOYEES)).isEmpty();
    }

    @Test
    void comesBackWithRemarksAndBecomesADraftWithTheFirstChange() {
        var id = drafts.begin(year(), null, cast.consultant());
        var line = drafts.add(id, weekly(TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
        assertThat(signing.submit(id, cast.consultant())).isEmpty();
        assertThat(desk.waitingForApproval()).isOne();
        assertThatThrownBy(() -> drafts.remove(id, line, cast.consultant())).isInstanceOf(RuleBroken.class);
        signing.giveBack(id, "Мало времени родителям", cast.director());
        assertThat(desk.returnedTo(cast.consultant())).isOne();
        assertThatThrownBy(() -> signing.approval(id, cast.director())).isInstanceOf(NotFound.class);
        drafts.add(id, once("2026-11-28", "10:00", "12:00", cast.consultant()), cast.consultant());
        var page = drafts.page(id, cast.consultant());
        assertThat(page.schedule().state()).isEqualTo(ScheduleState.DRAFT);
        assertThat(page.schedule().remark()).isPresent();
        assertThat(signing.submit(id, cast.consultant())).isEmpty();
        assertThat(signing.approve(id, null, cast.director())).isOne();
        assertThat(signing.approve(id, null, cast.director())).isOne();
    }

    @Test
    void showsWhatANewVersionChanges() {
        var first =
                Scenes.approved(drafts, signing, cast, year(), weekly(TUESDAY, "14:00", "15:30", cast.consultant()));
        var heading = new Heading("Новый график", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 5, 31));
        var id = drafts.begin(heading, first, cast.consultant());
        assertThat(drafts.begin(heading, first, cast.consultant())).isEqualTo(id);
        var line = drafts.page(id, cast.consultant()).schedule().lines().get(0);
        drafts.change(id, line.id(), weekly(TUESDAY, "15:00", "16:30", cast.consultant()), 0, cast.consultant());
        signing.submit(id, cast.consultant());
        var difference = signing.approval(id, cast.director()).difference();
        assertThat(difference).isNotNull();
        assertThat(difference.changed()).hasSize(1);
        assertThat(difference.heading())
                .extracting(Difference.FieldChange::field)
                .containsExactly("title", "effectiveFrom");
        signing.approve(id, null, cast.director());
        var versions = desk.versions();
        assertThat(versions.on(LocalDate.of(2026, 11, 30)).orElseThrow().number())
                .isOne();
        assertThat(versions.on(LocalDate.of(2026, 12, 1)).orElseThrow().number())
                .isEqualTo(2);
    }

    @Test
    void leavesTheDatesBehindThatTheNewPeriodDoesNotHave() {
        var first = Scenes.approved(
                drafts,
                signing,
                cast,
                year(),
                weekly(TUESDAY, "14:00", "15:30", cast.consultant()),
                once("2026-12-05", "10:00", "11:00", cast.consultant()),
                once("2026-12-12", "10:00", "11:00", cast.consultant()));
        var heading = new Heading("Новый график", LocalDate.of(2026, 12, 12), LocalDate.of(2027, 5, 31));
        var id = drafts.begin(heading, first, cast.consultant());
        assertThat(drafts.page(id, cast.consultant()).schedule().lines())
                .extracting(line -> line.reception().date())
                .containsExactly(null, LocalDate.of(2026, 12, 12));
    }

    @Test
    void remindsTheDirectorOfTheirRemarks() {
        var id = drafts.begin(year(), null, cast.consultant());
        var line = drafts.add(id, weekly(TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
        signing.submit(id, cast.consultant());
        assertThat(signing.approval(id, cast.director()).remark()).isNull();
        signing.giveBack(id, "Начните позже", cast.director());
        assertThat(drafts.drafts(cast.director()).open()).hasSize(1);
        drafts.change(id, line, weekly(TUESDAY, "15:00", "16:30", cast.consultant()), 0, cast.consultant());
        assertThat(drafts.drafts(cast.director()).open()).isEmpty();
        signing.submit(id, cast.consultant());
        assertThat(signing.approval(id, cast.director()).remark())
                .isNotNull()
                .extracting(ScheduleRemark::body)
                .isEqualTo("Начните позже");
    }

    @Test
    void isThrownAwayWholeByItsAuthorOnly() {
        var id = drafts.begin(year(), null, cast.consultant());
        drafts.add(id, weekly(TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant2());
        signing.submit(id, cast.consultant());
        signing.withdraw(id, cast.consultant());
        assertThatThrownBy(() -> drafts.discard(id, cast.consultant2())).isInstanceOf(RuleBroken.class);
        drafts.discard(id, cast.consultant());
        assertThatThrownBy(() -> drafts.page(id, cast.consultant())).isInstanceOf(NotFound.class);
    }
}
