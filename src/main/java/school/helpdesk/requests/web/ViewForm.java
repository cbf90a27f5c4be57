package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import school.helpdesk.requests.queue.ViewDesk;

/** What somebody calls a view of theirs. */
record ViewForm(
        @NotBlank(message = "{requests.view.name.missing}")
        @Size(max = ViewDesk.LONGEST_NAME, message = "{requests.view.name.long}")
        @Nullable
        String name) {

    static final ViewForm EMPTY = new ViewForm("");

    String toName() {
        return requireNonNull(name);
    }
}
