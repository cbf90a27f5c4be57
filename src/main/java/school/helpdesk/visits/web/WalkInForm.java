package school.helpdesk.visits.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.requests.Guest;
import school.helpdesk.visits.WalkIn;

/** Two fields, for somebody who stands in the door. */
record WalkInForm(
        @Nullable String occurrence,

        @NotBlank(message = "{visits.day.name.missing}")
        @Size(max = Guest.LONGEST, message = "{visits.form.name.long}")
        @Nullable
        String name,

        @NotBlank(message = "{visits.day.question.missing}")
        @Size(max = SignUpForm.LONGEST_QUESTION, message = "{visits.form.question.long}")
        @Nullable
        String question,

        @Size(max = 100) @Nullable String once) {

    WalkIn toWalkIn() {
        return new WalkIn(requireNonNull(name), requireNonNull(question), FormMark.of(once));
    }
}
