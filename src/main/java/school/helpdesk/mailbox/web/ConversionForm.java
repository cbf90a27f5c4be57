package school.helpdesk.mailbox.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.Named;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.mailbox.Conversion;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Question;

/** A letter as it is to stand in the queue. */
record ConversionForm(
        @NotBlank(message = "{requests.contact.who.missing}")
        @Size(max = Guest.LONGEST, message = "{requests.contact.who.long}")
        @Nullable
        String who,

        @Nullable String topic,

        @NotBlank(message = "{mailbox.convert.subject.missing}")
        @Size(max = Question.LONGEST_SUBJECT, message = "{mailbox.convert.subject.long}")
        @Nullable
        String subject,

        @NotBlank(message = "{mailbox.convert.body.missing}")
        @Size(max = Question.LONGEST_TEXT, message = "{mailbox.convert.body.long}")
        @Nullable
        String body) {

    Optional<Topic> chosen() {
        return Named.of(Topic.values(), topic);
    }

    /** @param employee who that is, if it is one of them */
    Conversion toConversion(Optional<PersonId> employee) {
        return new Conversion(
                employee, requireNonNull(who), chosen().orElseThrow(), requireNonNull(subject), requireNonNull(body));
    }
}
