package school.helpdesk.schedule.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CancellationForm(
        @NotBlank(message = "{schedule.form.reason.missing}")
        @Size(max = 500, message = "{schedule.form.reason.long}")
        @Nullable
        String reason) {

    static final CancellationForm EMPTY = new CancellationForm(null);
}
