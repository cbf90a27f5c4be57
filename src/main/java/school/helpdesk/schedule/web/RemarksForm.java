package school.helpdesk.schedule.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record RemarksForm(
        @NotBlank(message = "{schedule.form.remarks.missing}")
        @Size(max = 4000, message = "{schedule.form.remarks.long}")
        @Nullable
        String remarks) {

    static final RemarksForm EMPTY = new RemarksForm(null);
}
