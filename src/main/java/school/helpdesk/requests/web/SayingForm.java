package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.requests.Saying;

/**
 * @param once marks this very form, for its files; a new mark when there is none
 * @param seen the last message on the page the text was written on; what cannot be read means that none was seen
 */
record SayingForm(
        @NotBlank(message = "{requests.form.body.missing}")
        @Size(max = Saying.LONGEST, message = "{requests.form.body.long}")
        @Nullable
        String body,

        @Nullable String seen,
        @Size(max = 100) @Nullable String once) {

    SayingForm {
        if (once == null) once = UUID.randomUUID().toString();
    }

    static final SayingForm EMPTY = new SayingForm("", "", "");

    /** Under which its files wait. */
    UUID mark() {
        return FormMark.of(once);
    }

    Saying toSaying() {
        return new Saying(requireNonNull(body), seen == null ? null : Seen.of(seen), mark());
    }
}
