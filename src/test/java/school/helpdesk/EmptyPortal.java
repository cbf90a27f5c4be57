package school.helpdesk;

import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.InvitationDesk;
import school.helpdesk.people.PersonDetails;

/** Shows whoever tries an empty portal the way in, as the command does in production. */
final class EmptyPortal {

    private EmptyPortal() {}

    static void printWayIn(InvitationDesk desk, String port) {
        try {
            var admin = new PersonDetails("Администратор", "Первый", "", "", "", null, false);
            var token = desk.inviteFirstAdministrator(admin, "admin");
            System.out.println("The portal is empty. Choose the administrator's password at http://localhost:" + port
                    + "/invitations/" + token);
        } catch (RuleBroken administratorExists) {
            System.out.println("The administrator of this portal has a password already: sign in at http://localhost:"
                    + port + "/sign-in");
        }
    }
}
