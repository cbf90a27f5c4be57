package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ClosureForm(
        @NotBlank(message = "{requests.form.reason.missing}")
        @Size(max = 2000, message = "{requests.form.reason.long}")
        @Nullable
        String reason) {

    static final ClosureForm EMPTY = new ClosureForm("");

    String toReason() {
        return requireNonNull(reason);
    }
}
