package school.helpdesk.onboarding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record WaiverForm(
        @NotBlank(message = "{onboarding.form.reason.missing}")
        @Size(max = 500, message = "{onboarding.form.reason.long}")
        @Nullable
        String reason) {}
