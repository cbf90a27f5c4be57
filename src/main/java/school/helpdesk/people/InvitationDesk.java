package school.helpdesk.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Token;
import school.helpdesk.school.SchoolTime;

/** Lets people in for the first time, and again when they forgot their password. */
@Service
@Transactional
public class InvitationDesk {

    private final Invitations invitations;
    private final Accounts accounts;
    private final PeopleDesk people;
    private final Passwords passwords;
    private final SchoolTime time;

    InvitationDesk(
            Invitations invitations, Accounts accounts, PeopleDesk people, Passwords passwords, SchoolTime time) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.time = time;
    }

    /**
     * Makes a one-time link for the person and takes back an earlier one. The old password works until a new one is chosen.
     *
     * @param me who invites; an account with a role is invited by an administrator only
     * @return the token, told this once
     */
    public String invite(PersonId person, PersonId me) {
        var account = accounts.lockById(person).orElseThrow(() -> new NotFound("account of " + person));
        if (!account.roles().isEmpty() && !people.holds(me, Role.ADMINISTRATOR))
            throw new RuleBroken("people.rule.needs-administrator");
        return invite(account, me);
    }

    /**
     * The way into an empty portal: an administrator who has a link and no password yet. Run again before the link was
     * used, it gives a new link for the same account.
     *
     * @throws RuleBroken when some administrator can sign in already, or the username is another person's
     */
    public String inviteFirstAdministrator(PersonDetails details, String username) {
        if (accounts.someAdministratorCanSignIn()) throw new RuleBroken("people.rule.administrator-exists");
        var account = accounts.findByUsername(Account.normalised(username)).orElseGet(() -> {
            var person = people.add(details, username);
            var added = accounts.lockById(person).orElseThrow();
            added.hold(Set.of(Role.ADMINISTRATOR));
            return added;
        });
        if (account.password() != null || !account.roles().equals(Set.of(Role.ADMINISTRATOR)))
            throw new RuleBroken("people.rule.username-taken");
        return invite(account, null);
    }

    /** Whose password the link would set. @throws NotFound when it is unknown, used, taken back or expired */
    @Transactional(readOnly = true)
    public PersonPage read(String token) {
        return invitations
                .findByTokenHash(Token.hash(token))
                .filter(invitation -> invitation.isOpen(time.now()))
                .map(invitation -> people.page(invitation.person()))
                .orElseThrow(() -> new NotFound("invitation"));
    }

    /** Sets the password and uses the link up, together or not at all. */
    public void accept(String token, String password) {
        var invitation = invitations
                .lockByTokenHash(Token.hash(token))
                .filter(found -> found.isOpen(time.now()))
                .orElseThrow(() -> new NotFound("invitation"));
        var account = accounts.lockById(invitation.person()).orElseThrow();
        account.choosePassword(passwords.encode(account.username(), password));
        invitation.use(time.now());
    }

    private String invite(Account account, @Nullable PersonId by) {
        if (account.isClosed()) throw new RuleBroken("people.rule.account-closed");
        var token = Token.fresh();
        invitations.revokeAllOf(account.person(), time.now());
        invitations.save(new Invitation(account.person(), Token.hash(token), by, time.now()));
        return token;
    }
}
