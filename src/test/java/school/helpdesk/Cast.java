package school.helpdesk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.InvitationDesk;
import school.helpdesk.people.Order;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;
import school.helpdesk.people.Right;
import school.helpdesk.people.Role;

/** The people of the tests, called onto the stage by the desks themselves when a test first names them. */
public class Cast {

    public static final String PASSWORD = "correct horse battery";
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 9, 1);

    private final PeopleDesk people;
    private final AppointmentDesk appointments;
    private final InvitationDesk invitations;
    private final AccessDesk access;
    private final Map<String, PersonId> stage = new ConcurrentHashMap<>();

    Cast(PeopleDesk people, AppointmentDesk appointments, InvitationDesk invitations, AccessDesk access) {
        this.people = people;
        this.appointments = appointments;
        this.invitations = invitations;
        this.access = access;
    }

    public PersonId admin() {
        return once("admin", name -> holding(employee(name, "Кедрова", "Ольга", "Инженер"), Role.ADMINISTRATOR));
    }

    public PersonId director() {
        return once("director", name -> holding(employee(name, "Громова", "Елена", "Директор"), Role.DIRECTOR));
    }

    /** Receives employees and parents. */
    public PersonId consultant() {
        return once(
                "consultant", name -> appointed(employee(name, "Соболева", "Мария", "Учитель"), Audience.BOTH, null));
    }

    /** Receives parents only. */
    public PersonId consultant2() {
        return once(
                "consultant2", name -> appointed(employee(name, "Лугин", "Пётр", "Учитель"), Audience.PARENTS, null));
    }

    /** Was a consultant until 23 November 2026. */
    public PersonId formerConsultant() {
        return once(
                "former",
                name -> appointed(
                        employee(name, "Ершова", "Анна", "Учитель"), Audience.BOTH, LocalDate.of(2026, 11, 23)));
    }

    public PersonId teacher() {
        return once("teacher", name -> employee(name, "Берёзкина", "Ирина", "Учитель"));
    }

    public PersonId teacher2() {
        return once("teacher2", name -> employee(name, "Тихонов", "Олег", "Учитель"));
    }

    /** A further employee with this username, as many as a test needs. */
    public PersonId extra(String username) {
        return once(username, name -> employee(name, "Новиков", "Иван", "Учитель"));
    }

    /** Signed in as the portal itself would see this person at this moment. */
    public RequestPostProcessor as(PersonId person) {
        var now = access.access(person, access.epoch(person)).orElseThrow();
        var rights = now.rights().stream().map(Right::name).toArray(String[]::new);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                now, null, AuthorityUtils.createAuthorityList(rights)));
    }

    /** From now on this person can sign in with {@link #PASSWORD}. */
    public PersonId withPassword(PersonId person) {
        invitations.accept(invitations.invite(person, admin()), PASSWORD);
        return person;
    }

    void forget() {
        stage.clear();
    }

    private PersonId once(String name, Function<String, PersonId> enter) {
        var known = stage.get(name);
        if (known != null) return known;
        var person = enter.apply(name);
        stage.put(name, person);
        return person;
    }

    private PersonId employee(String username, String family, String given, String position) {
        return people.add(new PersonDetails(family, given, "Павловна", position, "", null, false), username);
    }

    private PersonId holding(PersonId person, Role role) {
        people.hold(person, EnumSet.of(role));
        return person;
    }

    private PersonId appointed(PersonId person, Audience audience, @Nullable LocalDate to) {
        appointments.appoint(new Order(person, "12-ОД", LONG_AGO, LONG_AGO, to, audience), director());
        return person;
    }
}
