package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Order;

/** What may have changed between the two signatures, and what the second one does. */
@PageTest
@RecordApplicationEvents
class ApprovalTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    ScheduleDesk desk;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TravelClock clock;

    @Autowired
    Cast cast;

    PersonId third;
    UUID appointment;

    @BeforeEach
    void appoints() {
        third = cast.extra("consultant3");
        var order = new Order(third, "13-ОД", Scenes.FIRST, Scenes.FIRST, null, Audience.BOTH);
        appointment = appointments.appoint(order, cast.director());
    }

    @Test
    void refusesAScheduleWhoseConsultantIsNoLongerOne() {
        var id = submitted(year());
        appointments.end(appointment, LocalDate.of(2026, 12, 31), cast.director());
        assertThat(mvc.get().uri("/schedule/drafts/" + id + "/approval").with(cast.as(cast.director())))
                .hasStatusOk()
                .bodyText()
                .contains("После подписи составителя кое-что изменилось", "Приказ о назначении не охватывает весь срок")
                .doesNotContain("Утвердить график</button>");
        refuses("faulty", id);
    }

    @Test
    void refusesAScheduleThatHasRunOut() {
        var id = submitted(new Heading("Неделя", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29)));
        clock.setLocal("2026-11-30T00:00");
        refuses("expired", id);
        clock.setLocal("2026-11-29T23:59");
        assertThat(signing.approve(id, null, cast.director())).isOne();
    }

    @Test
    void saysWhatTheSignatureWillDo() {
        assertThat(signing.approval(submitted(year()), cast.director()).difference())
                .isNull();
        Scenes.approved(drafts, signing, cast, year(), weekly(TUESDAY, "14:00", "15:30", cast.consultant()));
        var winter = new Heading("Зима", LocalDate.of(2026, 11, 23), LocalDate.of(2027, 2, 28));
        var page = signing.approval(submitted(winter), cast.director());
        assertThat(page.ends()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(page.gapFrom()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(page.backdated()).isTrue();
        assertThat(page.signatures()).hasSize(1);
        var whole = new Heading("Целый", LocalDate.of(2026, 11, 24), Scenes.LAST);
        var other = signing.approval(submitted(whole), cast.director());
        assertThat(other.gapFrom()).isNull();
        assertThat(other.backdated()).isFalse();
        var later = new Heading("Потом", Scenes.LAST.plusDays(10), Scenes.LAST.plusDays(40));
        var after = signing.approval(submitted(later), cast.director());
        assertThat(after.ends()).isNull();
        assertThat(after.replaced()).extracting(Version::number).isEqualTo(1);
    }

    @Test
    void saysWhichApprovedOneWillCutItShort() {
        Scenes.approved(
                drafts,
                signing,
                cast,
                new Heading("Весна", LocalDate.of(2027, 2, 1), LocalDate.of(2027, 5, 31)),
                weekly(TUESDAY, "14:00", "15:30", cast.consultant()));
        var winter = drafts.begin(
                new Heading("Зима", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 5, 31)), null, cast.consultant());
        drafts.add(winter, weekly(TUESDAY, "15:00", "16:00", cast.consultant()), cast.consultant());
        signing.submit(winter, cast.consultant());
        assertThat(signing.approval(winter, cast.director()).followedBy())
                .isNotNull()
                .extracting(version -> version.heading().title())
                .isEqualTo("Весна");
        assertThat(mvc.get().uri("/schedule/drafts/" + winter + "/approval").with(cast.as(cast.director())))
                .bodyText()
                .contains("С 1 февраля 2027 вместо него начнёт действовать уже утверждённый график № 1 (Весна).");
    }

    @Test
    void tellsOnceThatAScheduleWasApproved() {
        var id = submitted(year());
        signing.approve(id, null, cast.director());
        signing.approve(id, null, cast.director());
        assertThat(events.stream(ScheduleApproved.class))
                .containsExactly(new ScheduleApproved(
                        new Version(id, 1, year()),
                        cast.consultant(),
                        new Signature(cast.director(), clock.instant())));
    }

    @Test
    void tellsNothingWhenItRefuses() {
        refuses("is.DRAFT", drafts.begin(year(), null, cast.consultant()));
        assertThat(desk.versions().all()).isEmpty();
        assertThat(events.stream(ScheduleApproved.class)).isEmpty();
    }

    private UUID submitted(Heading heading) {
        var id = drafts.begin(heading, null, cast.consultant());
        drafts.add(id, weekly(TUESDAY, "14:00", "15:30", third), cast.consultant());
        assertThat(signing.submit(id, cast.consultant())).isEmpty();
        return id;
    }

    private void refuses(String rule, UUID id) {
        assertThatThrownBy(() -> signing.approve(id, null, cast.director()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("schedule.rule." + rule));
    }
}
