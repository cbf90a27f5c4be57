package school.helpdesk.site;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import school.helpdesk.people.InvitationDesk;
import school.helpdesk.people.PersonDetails;
import school.helpdesk.school.PortalAddress;

/**
 * {@code java -jar helpdesk.jar invite-administrator} prints a one-time link to the first administrator of an empty
 * portal. Options: {@code --username}, {@code --family-name}, {@code --given-name}, and {@code --helpdesk.url}, the
 * address under which people reach the portal.
 */
@Component
@ConditionalOnProperty(name = "helpdesk.command", havingValue = FirstAdministrator.COMMAND)
public class FirstAdministrator implements ApplicationRunner {

    public static final String COMMAND = "invite-administrator";

    private final InvitationDesk desk;
    private final PortalAddress portal;

    FirstAdministrator(InvitationDesk desk, PortalAddress portal) {
        this.desk = desk;
        this.portal = portal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var username = option(arguments, "username", "admin");
        var details = new PersonDetails(
                option(arguments, "family-name", username),
                option(arguments, "given-name", username),
                "",
                "",
                "",
                null,
                false);
        System.out.println(link(desk.inviteFirstAdministrator(details, username)));
    }

    private String link(String token) {
        return portal.at("/invitations/" + token);
    }

    private static String option(ApplicationArguments arguments, String name, String otherwise) {
        var given = arguments.getOptionValues(name);
        return given == null || given.isEmpty() ? otherwise : given.get(0);
    }
}
