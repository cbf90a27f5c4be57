package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.RuleBroken;

/** Two people press their buttons at the same moment. */
@PageTest
class AtOnceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Cast cast;

    @Autowired
    InvitationDesk invitations;

    @Autowired
    SignInDesk signIn;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsOneOfTwoUseALink() throws Exception {
        var token = invitations.invite(cast.teacher(), cast.admin());
        var outcomes = AtOnce.refusals(
                () -> invitations.accept(token, "three blue words"),
                () -> invitations.accept(token, "three green words"));
        assertOneIsRefused(outcomes, NotFound.class);
        var winner = outcomes.get(0) == null ? "three blue words" : "three green words";
        assertThat(signIn.signIn("teacher", winner)).contains(cast.teacher());
        assertThat(count("invitation where used_at is not null")).isEqualTo(1);
    }

    @Test
    void leavesOneLinkOfTwoOpen() throws Exception {
        cast.teacher();
        cast.admin();
        assertThat(AtOnce.refusals(
                        () -> invitations.invite(cast.teacher(), cast.admin()),
                        () -> invitations.invite(cast.teacher(), cast.admin())))
                .containsOnlyNulls();
        assertThat(count("invitation where used_at is null and revoked_at is null"))
                .isEqualTo(1);
    }

    @Test
    void appointsOnceForTheSameDays() throws Exception {
        var director = cast.director();
        var first = new Order(cast.teacher(), "41-ОД", TODAY, TODAY, null, Audience.BOTH);
        var second = new Order(cast.teacher(), "42-ОД", TODAY, TODAY.plusDays(3), null, Audience.PARENTS);
        var outcomes = AtOnce.refusals(
                () -> appointments.appoint(first, director), () -> appointments.appoint(second, director));
        assertOneIsRefused(outcomes, RuleBroken.class);
        assertThat(count("appointment")).isEqualTo(1);
    }

    @Test
    void givesAUsernameToOneOfTwo() throws Exception {
        var details = new PersonDetails("Новикова", "Анна", "", "", "", null, false);
        var outcomes = AtOnce.refusals(() -> people.add(details, "novikova"), () -> people.add(details, "NOVIKOVA"));
        assertOneIsRefused(outcomes, UsernameTaken.class);
        assertThat(count("person")).isEqualTo(1);
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoShutEachOtherOut() throws Exception {
        var one = cast.admin();
        var other = cast.teacher();
        people.hold(other, Set.of(Role.ADMINISTRATOR));
        assertOneIsRefused(
                AtOnce.refusals(() -> people.close(one, other), () -> people.close(other, one)), RuleBroken.class);
        assertThat(count("account where closed_at is null and person_id in (select person_id from account_role)"))
                .isEqualTo(1);
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoLayTheRoleDown() throws Exception {
        var one = cast.admin();
        var other = cast.teacher();
        people.hold(other, Set.of(Role.ADMINISTRATOR));
        assertOneIsRefused(
                AtOnce.refusals(() -> people.hold(one, Set.of()), () -> people.hold(other, Set.of())),
                RuleBroken.class);
        assertThat(count("account_role")).isEqualTo(1);
    }

    private static void assertOneIsRefused(List<Throwable> outcomes, Class<?> how) {
        assertThat(outcomes).filteredOn(Objects::isNull).hasSize(1);
        assertThat(outcomes).filteredOn(Objects::nonNull).hasOnlyElementsOfType(how);
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
