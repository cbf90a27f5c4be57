package school.helpdesk.site;

import static school.helpdesk.people.Right.ADMINISTRATOR;
import static school.helpdesk.people.Right.CONSULTANT;
import static school.helpdesk.people.Right.DIRECTOR;
import static school.helpdesk.people.Right.EMPLOYEE;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;

/** Shows each person the ways to their work, and what waits there. */
@Component
class Navigation {

    private static final String ASIDE = "/notices";

    /** So few ways to one's own work stand with those that are everybody's. */
    private static final int FEW = 2;

    private static final List<Way> WAYS = List.of(
            new Way("/", "site.nav.home", Set.of()),
            new Way("/schedule", "site.nav.schedule", Set.of()),
            new Way("/visits/new", "site.nav.sign-up", Set.of()),
            new Way("/knowledge", "site.nav.knowledge", Set.of()),
            new Way("/workdays", "site.nav.workdays", Set.of()),
            new Way("/queue", "site.nav.queue", Set.of(CONSULTANT, DIRECTOR)),
            new Way("/visits", "site.nav.visits", Set.of(CONSULTANT)),
            new Way("/requests", "site.nav.requests", Set.of(EMPLOYEE)),
            new Way("/trainings", "site.nav.trainings", Set.of(CONSULTANT, DIRECTOR)),
            new Way("/escalations", "site.nav.escalations", Set.of(CONSULTANT, DIRECTOR)),
            new Way("/schedule/drafts", "site.nav.drafts", Set.of(CONSULTANT, DIRECTOR)),
            new Way("/mailbox", "site.nav.mailbox", Set.of(CONSULTANT, ADMINISTRATOR)),
            new Way("/letters", "site.nav.letters", Set.of(CONSULTANT, DIRECTOR, ADMINISTRATOR)),
            new Way("/people", "site.nav.people", Set.of(DIRECTOR, ADMINISTRATOR)),
            new Way("/appointments", "site.nav.appointments", Set.of(DIRECTOR, ADMINISTRATOR)),
            new Way("/profile", "site.nav.profile", Set.of(ADMINISTRATOR)),
            new Way(ASIDE, "site.nav.notices", Set.of(EMPLOYEE)));

    private final List<NavCounts> counts;

    Navigation(List<NavCounts> counts) {
        this.counts = List.copyOf(counts);
    }

    /** @param path of the page shown, to mark where the reader is */
    List<NavEntry> entries(@Nullable Access access, String path) {
        var open = WAYS.stream().filter(way -> way.isOpenTo(access)).toList();
        var here = open.stream()
                .map(Way::href)
                .filter(href -> leadsTo(href, path))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        var waiting = waiting(access, path);
        var few = open.stream().filter(Way::isWork).count() <= FEW;
        return open.stream()
                .map(way -> new NavEntry(
                        way.href(),
                        way.labelKey(),
                        waiting.get(way.href()),
                        place(way, few),
                        way.href().equals(here)))
                .toList();
    }

    private static NavPlace place(Way way, boolean few) {
        if (way.href().equals(ASIDE)) return NavPlace.ASIDE;
        return way.isWork() && !few ? NavPlace.WORK : NavPlace.MAIN;
    }

    private Map<String, Integer> waiting(@Nullable Access access, String path) {
        if (access == null) return Map.of();
        var waiting = new HashMap<String, Integer>();
        counts.forEach(count -> waiting.putAll(count.of(access, path)));
        return waiting;
    }

    private static boolean leadsTo(String href, String path) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }

    private record Way(String href, String labelKey, Set<Right> rights) {

        boolean isWork() {
            return !rights.isEmpty() && !href.equals(ASIDE);
        }

        boolean isOpenTo(@Nullable Access access) {
            return rights.isEmpty() || (access != null && rights.stream().anyMatch(access::has));
        }
    }
}
