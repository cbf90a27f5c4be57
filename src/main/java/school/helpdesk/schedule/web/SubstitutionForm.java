package school.helpdesk.schedule.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SubstitutionForm(
        @NotNull(message = "{schedule.form.substitute.missing}") @Nullable
        UUID consultant,

        @NotBlank(message = "{schedule.form.reason.missing}")
        @Size(max = 500, message = "{schedule.form.reason.long}")
        @Nullable
        String reason) {

    static final SubstitutionForm EMPTY = new SubstitutionForm(null, null);
}
