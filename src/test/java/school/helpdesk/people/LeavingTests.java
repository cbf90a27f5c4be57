package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.RuleBroken;

/** What ends when somebody leaves, or becomes somebody else. */
@PageTest
class LeavingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    PeopleDesk people;

    @Autowired
    InvitationDesk invitations;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    Cast cast;

    @Test
    void takesTheRightsOfAConsultantWhoseAccessIsClosed() {
        var consultant = cast.consultant();
        people.close(consultant, cast.admin());
        assertThat(appointments.isConsultant(consultant, TODAY)).isFalse();
        assertThat(appointments.appointed(consultant, Audience.BOTH, TODAY, TODAY))
                .isFalse();
        assertThat(appointments.consultantsOn(TODAY)).isEmpty();
        people.open(consultant, cast.admin());
        assertThat(appointments.isConsultant(consultant, TODAY)).isTrue();
    }

    @Test
    void takesALinkBackThatWasMadeBeforeTheAccessWasClosed() {
        var link = invitations.invite(cast.teacher(), cast.director());
        people.close(cast.teacher(), cast.director());
        people.open(cast.teacher(), cast.director());
        assertThatThrownBy(() -> invitations.read(link)).isInstanceOf(NotFound.class);
    }

    @Test
    void takesALinkBackThatWasMadeBeforeARoleWasGiven() {
        var link = invitations.invite(cast.teacher(), cast.director());
        people.hold(cast.teacher(), Set.of(Role.ADMINISTRATOR));
        assertThatThrownBy(() -> invitations.read(link)).isInstanceOf(NotFound.class);
    }

    @Test
    void letsNobodyButAnAdministratorEndTheSessionsOfWhoHoldsARole() {
        assertThatThrownBy(() -> people.signOutEverywhere(cast.admin(), cast.director()))
                .isInstanceOf(RuleBroken.class);
        people.signOutEverywhere(cast.director(), cast.director());
        people.signOutEverywhere(cast.director(), cast.admin());
        people.signOutEverywhere(cast.teacher(), cast.director());
    }

    @Test
    void makesNobodyAnAdministratorWhoHasTheNameAlready() {
        cast.teacher();
        var details = new PersonDetails("Новый", "Администратор", "", "", "", null, false);
        assertThatThrownBy(() -> invitations.inviteFirstAdministrator(details, "teacher"))
                .isInstanceOf(RuleBroken.class);
        var first = invitations.inviteFirstAdministrator(details, "root");
        assertThat(invitations.inviteFirstAdministrator(details, "root")).isNotEqualTo(first);
        assertThatThrownBy(() -> invitations.read(first)).isInstanceOf(NotFound.class);
    }
}
