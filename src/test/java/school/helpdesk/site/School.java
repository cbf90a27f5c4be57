package school.helpdesk.site;

import java.util.List;
import school.helpdesk.Cast;

/** A school in the middle of a day, with every page having something to show. */
class School {

    private final Cast cast;

    School(Cast cast) {
        this.cast = cast;
    }

    List<String> visitorsPages() {
        return List.of("/workdays?year=2026", "/workdays/term?from=2026-12-30&days=3", "/sign-in", "/accessibility");
    }

    List<String> employeesPages() {
        return List.of("/account");
    }

    List<String> consultantsPages() {
        return List.of("/account");
    }

    List<String> directorsPages() {
        return List.of("/people", "/people/new", "/appointments", "/appointments/new", "/people/" + cast.teacher());
    }

    List<String> administratorsPages() {
        return List.of("/people/" + cast.teacher() + "/edit", "/profile", "/workdays/changes");
    }
}
