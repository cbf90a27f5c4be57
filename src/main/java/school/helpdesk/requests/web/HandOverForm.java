package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/** @param to the colleague who goes on with it */
record HandOverForm(
        @NotBlank(message = "{requests.handover.to.missing}")
        @Pattern(regexp = "|" + HandOverForm.PERSON, message = "{requests.handover.to.missing}")
        @Nullable
        String to,

        @NotBlank(message = "{requests.handover.reason.missing}")
        @Size(max = 2000, message = "{requests.form.reason.long}")
        @Nullable
        String why) {

    static final String PERSON = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    static final HandOverForm EMPTY = new HandOverForm("", "");

    PersonId receiver() {
        return PersonId.of(requireNonNull(to));
    }

    String toReason() {
        return requireNonNull(why);
    }
}
