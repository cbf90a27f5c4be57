package school.helpdesk.onboarding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.kernel.Named;
import school.helpdesk.onboarding.Training;
import school.helpdesk.people.Topic;

/** @param seen what was ticked when the page was shown: only what was there can be taken back */
record ChecklistForm(@Nullable List<String> done, @Nullable List<String> seen) {

    void judge(Errors errors) {
        if (read(done).size() != list(done).size()) errors.rejectValue("done", "onboarding.form.item.unknown");
    }

    List<Topic> gone() {
        return read(done);
    }

    List<Topic> takenBack() {
        var not = new ArrayList<>(read(seen));
        not.removeAll(gone());
        return not;
    }

    private static List<Topic> read(@Nullable List<String> names) {
        return list(names).stream()
                .flatMap(name -> Named.of(Topic.values(), name).stream())
                .filter(Training.CHECKLIST::contains)
                .toList();
    }

    private static List<String> list(@Nullable List<String> names) {
        return Objects.requireNonNullElse(names, List.of());
    }
}
