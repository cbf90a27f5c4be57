package school.helpdesk.people;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.school.SchoolTime;

/** Keeps persons and their accounts, and tells the other modules who somebody is. */
@Service
@Transactional
public class PeopleDesk {

    private final Persons persons;
    private final Accounts accounts;
    private final Invitations invitations;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    PeopleDesk(
            Persons persons,
            Accounts accounts,
            Invitations invitations,
            EntityManager entities,
            JdbcClient jdbc,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.accounts = accounts;
        this.invitations = invitations;
        this.entities = entities;
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
    }

    /** Records a person with an account that waits for its invitation. */
    public PersonId add(PersonDetails details, String username) {
        refuseTheFarFuture(details);
        if (isTooLongAgo(null, details)) throw new RuleBroken("people.rule.office-too-long-ago");
        lockUsernames();
        if (accounts.existsByUsername(Account.normalised(username))) throw new UsernameTaken();
        return enter(details, username);
    }

    /** Whoever calls it holds the lock of usernames and knows that this one is free. */
    PersonId enter(PersonDetails details, String username) {
        var person = new Person(details, time.now());
        entities.persist(person);
        entities.persist(new Account(person.id(), username));
        events.publishEvent(new PersonEnrolled(person.id(), details));
        return person.id();
    }

    public void change(PersonId id, PersonDetails details, PersonId me) {
        refuseTheFarFuture(details);
        var person = person(id);
        var before = person.details();
        if (isTooLongAgo(before, details)) throw new RuleBroken("people.rule.office-too-long-ago");
        person.becomes(details);
        events.publishEvent(new PersonChanged(id, before, details, me));
    }

    /**
     * Gives and takes roles; the last open account of an administrator keeps its role. A link that was made before leads
     * nowhere any more, for whoever made it might not have been allowed to make one for these roles.
     */
    public void hold(PersonId id, Set<Role> roles) {
        lockUsernames();
        var account = locked(id);
        if (account.roles().contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) keepOneBeside(id);
        account.hold(roles);
        invitations.revokeAllOf(id, time.now());
    }

    /** The person has left or must not get in; every session and link of theirs ends. */
    public void close(PersonId id, PersonId me) {
        lockUsernames();
        var account = locked(id);
        if (id.equals(me)) throw new RuleBroken("people.rule.close-own");
        needAdministrator(account, me);
        if (account.roles().contains(Role.ADMINISTRATOR)) keepOneBeside(id);
        if (account.isClosed()) return;
        account.close(time.now());
        invitations.revokeAllOf(id, time.now());
        events.publishEvent(new PersonLeft(id, me));
    }

    public void open(PersonId id, PersonId me) {
        var account = locked(id);
        needAdministrator(account, me);
        if (!account.isClosed()) return;
        account.open();
        events.publishEvent(new PersonReturned(id, person(id).details(), me));
    }

    public void signOutEverywhere(PersonId id, PersonId me) {
        var account = locked(id);
        if (!id.equals(me)) needAdministrator(account, me);
        account.signOutEverywhere();
    }

    @Transactional(readOnly = true)
    public PersonCard card(PersonId id) {
        return person(id).card();
    }

    /** The cards of those who exist, in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonCard> cards(Collection<PersonId> ids) {
        if (ids.isEmpty()) return Map.of();
        return persons.findAllByIdIn(Set.copyOf(ids)).stream()
                .map(Person::card)
                .collect(Collectors.toMap(PersonCard::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public boolean holds(PersonId id, Role role) {
        return accounts.findById(id)
                .filter(account -> account.roles().contains(role))
                .isPresent();
    }

    /** @throws NotFound when there is no such person */
    @Transactional(readOnly = true)
    public PersonPage page(PersonId id) {
        var account = accounts.findById(id).orElseThrow(() -> new NotFound("account of " + id));
        return new PersonPage(
                id,
                person(id).details(),
                person(id).card(),
                account.username(),
                account.roles(),
                account.password() == null,
                account.isClosed());
    }

    /** Whether somebody signs in by this name, in whatever capitals. */
    @Transactional(readOnly = true)
    public boolean isTaken(String username) {
        return accounts.existsByUsername(Account.normalised(username));
    }

    /** Whether the person works here: has an account that is not closed. */
    @Transactional(readOnly = true)
    public boolean hasAccount(PersonId id) {
        return accounts.findById(id).filter(account -> !account.isClosed()).isPresent();
    }

    /** Nobody is recorded to take office more than a year ahead. */
    public boolean isTooFar(PersonDetails details) {
        var day = details.tookOfficeOn();
        return day != null && day.isAfter(time.today().plusYears(1));
    }

    /**
     * Nobody becomes a newcomer more than a year after taking office; who was one stays it.
     *
     * @param before what was recorded until now; null for somebody new
     */
    public boolean isTooLongAgo(@Nullable PersonDetails before, PersonDetails after) {
        var day = after.tookOfficeOn();
        if (!after.newcomer() || day == null || !day.isBefore(time.today().minusYears(1))) return false;
        return before == null || !before.newcomer() || !day.equals(before.tookOfficeOn());
    }

    private void refuseTheFarFuture(PersonDetails details) {
        if (isTooFar(details)) throw new RuleBroken("people.rule.office-too-far");
    }

    /** Whoever holds a role is let in and shut out by an administrator only. */
    private void needAdministrator(Account account, PersonId me) {
        if (!account.roles().isEmpty() && !holds(me, Role.ADMINISTRATOR))
            throw new RuleBroken("people.rule.needs-administrator");
    }

    private void keepOneBeside(PersonId id) {
        var others = jdbc.sql("""
                        select count(*) from account_role r join account a on a.person_id = r.person_id
                        where r.role = 'ADMINISTRATOR' and a.closed_at is null and a.person_id <> ?""").param(id.value()).query(Long.class).single();
        if (others == 0) throw new RuleBroken("people.rule.last-administrator");
    }

    /** Two people acting at once: names stay unique and one administrator remains. */
    void lockUsernames() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('people.accounts'))").query(rows -> {});
    }

    private Person person(PersonId id) {
        return persons.findById(id).orElseThrow(() -> new NotFound("person " + id));
    }

    private Account locked(PersonId id) {
        return accounts.lockById(id).orElseThrow(() -> new NotFound("account of " + id));
    }
}
