package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.people.Right.ADMINISTRATOR;
import static school.helpdesk.people.Right.CONSULTANT;
import static school.helpdesk.people.Right.DIRECTOR;
import static school.helpdesk.people.Right.EMPLOYEE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;

class NavigationTests {

    private final Navigation navigation = new Navigation(List.of());

    @Test
    void showsAVisitorTheWaysOfEverybody() {
        assertThat(at(NavPlace.MAIN, null)).containsExactly("/", "/schedule", "/visits/new", "/knowledge", "/workdays");
        assertThat(at(NavPlace.WORK, null)).isEmpty();
        assertThat(at(NavPlace.ASIDE, null)).isEmpty();
    }

    @Test
    void putsTheFewWaysOfATeacherAmongThoseOfEverybody() {
        var teacher = reader(EMPLOYEE);
        assertThat(at(NavPlace.MAIN, teacher)).endsWith("/workdays", "/requests");
        assertThat(at(NavPlace.WORK, teacher)).isEmpty();
        assertThat(at(NavPlace.ASIDE, teacher)).containsExactly("/notices");
    }

    @Test
    void givesThoseWithMuchToDoAListOfTheirOwn() {
        assertThat(at(NavPlace.WORK, reader(EMPLOYEE, CONSULTANT)))
                .containsExactly(
                        "/queue",
                        "/visits",
                        "/requests",
                        "/trainings",
                        "/escalations",
                        "/schedule/drafts",
                        "/mailbox",
                        "/letters");
        assertThat(at(NavPlace.WORK, reader(EMPLOYEE, DIRECTOR)))
                .containsExactly(
                        "/queue",
                        "/requests",
                        "/trainings",
                        "/escalations",
                        "/schedule/drafts",
                        "/letters",
                        "/people",
                        "/appointments");
        assertThat(at(NavPlace.WORK, reader(EMPLOYEE, ADMINISTRATOR)))
                .containsExactly("/requests", "/mailbox", "/letters", "/people", "/appointments", "/profile");
        assertThat(at(NavPlace.MAIN, reader(EMPLOYEE, CONSULTANT, DIRECTOR))).isEqualTo(at(NavPlace.MAIN, null));
    }

    @Test
    void marksTheLongestWayThatLeadsToThePage() {
        var consultant = reader(EMPLOYEE, CONSULTANT);
        assertThat(current("/schedule/drafts/7", consultant)).containsExactly("/schedule/drafts");
        assertThat(current("/schedule/versions/7", consultant)).containsExactly("/schedule");
        assertThat(current("/lettersome", consultant)).isEmpty();
    }

    private List<String> at(NavPlace place, @Nullable Access access) {
        return navigation.entries(access, "/").stream()
                .filter(entry -> entry.place() == place)
                .map(NavEntry::href)
                .toList();
    }

    private List<String> current(String path, Access access) {
        return navigation.entries(access, path).stream()
                .filter(NavEntry::current)
                .map(NavEntry::href)
                .toList();
    }

    private static Access reader(Right... rights) {
        return new Access(new PersonId(UUID.randomUUID()), "N. N.", Set.of(rights));
    }
}
