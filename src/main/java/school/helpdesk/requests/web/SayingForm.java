package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import school.helpdesk.requests.Saying;

/** @param seen the last message on the page the text was written on; what cannot be read means that none was seen */
record SayingForm(
        @NotBlank(message = "{requests.form.body.missing}")
        @Size(max = Saying.LONGEST, message = "{requests.form.body.long}")
        @Nullable
        String body,

        @Nullable String seen) {

    static final SayingForm EMPTY = new SayingForm("", "");

    Saying toSaying() {
        return new Saying(requireNonNull(body), seen == null ? null : Seen.of(seen));
    }
}
