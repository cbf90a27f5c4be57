package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.kernel.Named;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Intake;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.Saying;

/**
 * A conversation that has taken place.
 *
 * @param audience may be left out: the topic tells it
 * @param once marks this very form, so that sending it twice notes once
 */
record ContactForm(
        @NotBlank(message = "{requests.contact.who.missing}")
        @Size(max = Guest.LONGEST, message = "{requests.contact.who.long}")
        @Nullable
        String who,

        @NotBlank(message = "{requests.contact.channel.missing}")
        @Pattern(regexp = "|PHONE|IN_PERSON", message = "{requests.contact.channel.missing}")
        @Nullable
        String channel,

        @Nullable String audience,

        @Nullable String topic,

        @NotBlank(message = "{requests.contact.body.missing}")
        @Size(max = Question.LONGEST_TEXT, message = "{requests.contact.body.long}")
        @Nullable
        String body,

        @Size(max = Saying.LONGEST, message = "{requests.contact.outcome.long}") @Nullable
        String outcome,

        @Size(max = 100) @Nullable String once) {

    static ContactForm fresh() {
        return new ContactForm(
                "",
                Channel.PHONE.name(),
                "EMPLOYEES",
                null,
                "",
                "",
                UUID.randomUUID().toString());
    }

    Optional<Topic> chosen() {
        return Named.of(Topic.values(), topic);
    }

    boolean isForOthers(Topic of) {
        return audience != null && !audience.isEmpty() && !of.audience().name().equals(audience);
    }

    /** @param employee who that is, if it is one of them */
    Intake toIntake(Optional<PersonId> employee, PersonId me) {
        var said = requireNonNull(body);
        var question = Question.of(chosen().orElseThrow(), said);
        var guest = employee.isPresent() ? null : new Guest(requireNonNull(who), "");
        return new Intake(
                employee.orElse(null),
                guest,
                question,
                Channel.valueOf(requireNonNull(channel)),
                me,
                FormMark.of(once));
    }

    String given() {
        return requireNonNullElse(outcome, "");
    }
}
