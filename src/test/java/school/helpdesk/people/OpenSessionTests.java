package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;

/** What an open session may do is asked anew at each request. */
@PageTest
class OpenSessionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    PeopleDesk people;

    @Test
    void opensTheQueueFromTheFirstDayOfAnAppointment() {
        var teacher = teacher();
        appoint(TODAY.plusDays(1), null);
        assertThat(teacher.status("/queue")).isEqualTo(404);
        clock.setLocal("2026-11-25T00:00");
        assertThat(teacher.status("/queue")).isEqualTo(200);
    }

    @Test
    void closesTheQueueAtOnceWhenTheAppointmentIsEnded() {
        var teacher = teacher();
        var appointment = appoint(TODAY.minusDays(9), null);
        assertThat(teacher.status("/queue")).isEqualTo(200);
        appointments.end(appointment, TODAY.minusDays(1), cast.director());
        assertThat(teacher.status("/queue")).isEqualTo(404);
        assertThat(teacher.status("/requests")).isEqualTo(200);
    }

    @Test
    void closesTheQueueWithTheLastDayOfTheAppointment() {
        var teacher = teacher();
        appoint(TODAY, TODAY);
        clock.setLocal("2026-11-24T23:59");
        assertThat(teacher.status("/queue")).isEqualTo(200);
        clock.setLocal("2026-11-25T00:00");
        assertThat(teacher.status("/queue")).isEqualTo(404);
    }

    @Test
    void opensTheQueueAgainByANewAppointment() {
        var teacher = teacher();
        var first = appoint(TODAY.minusDays(9), null);
        appointments.end(first, TODAY.minusDays(1), cast.director());
        assertThat(teacher.status("/queue")).isEqualTo(404);
        appoint(TODAY, null);
        assertThat(teacher.status("/queue")).isEqualTo(200);
    }

    @Test
    void takesNothingFromAnEndedConsultantThatWasTypedBefore() {
        var teacher = teacher();
        var appointment = appoint(TODAY.minusDays(9), null);
        teacher.get("/queue");
        appointments.end(appointment, TODAY.minusDays(1), cast.director());
        teacher.get("/account");
        assertThat(teacher.post("/schedule/drafts", Map.of("title", "График")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void followsTheRolesOfTheAccount() {
        var teacher = teacher();
        assertThat(teacher.status("/people")).isEqualTo(404);
        people.hold(cast.teacher(), EnumSet.of(Role.DIRECTOR));
        assertThat(teacher.status("/people")).isEqualTo(200);
        people.hold(cast.teacher(), Set.of());
        assertThat(teacher.status("/people")).isEqualTo(404);
    }

    @Test
    void endsAtOnceWhenTheAccountIsClosedAndStaysEndedWhenItOpens() {
        var teacher = teacher();
        people.close(cast.teacher(), cast.admin());
        assertSignedOut(teacher);
        people.open(cast.teacher(), cast.admin());
        assertSignedOut(teacher);
        teacher.signedIn("teacher");
        assertThat(teacher.status("/account")).isEqualTo(200);
    }

    @Test
    void endsForNobodyElseWhenAnAccountIsClosed() {
        var teacher = teacher();
        cast.withPassword(cast.teacher2());
        var colleague = new Visitor(port).signedIn("teacher2");
        people.close(cast.teacher(), cast.admin());
        assertSignedOut(teacher);
        assertThat(colleague.status("/account")).isEqualTo(200);
    }

    private Visitor teacher() {
        cast.withPassword(cast.teacher());
        return new Visitor(port).signedIn("teacher");
    }

    private UUID appoint(LocalDate from, @Nullable LocalDate to) {
        var order = new Order(cast.teacher(), "41-ОД", TODAY.minusDays(10), from, to, Audience.BOTH);
        return appointments.appoint(order, cast.director());
    }

    private static void assertSignedOut(Visitor visitor) {
        var answer = visitor.get("/account");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo("/sign-in");
    }
}
