package school.helpdesk.answers.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.answers.AnswerText;
import school.helpdesk.answers.ReadyAnswer;
import school.helpdesk.answers.Whose;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.kernel.Named;
import school.helpdesk.people.Topic;

/**
 * @param topic empty for any
 * @param seen the revision on which the text is based; what cannot be read means none
 * @param once marks this very form, so that sending it twice writes once
 */
record AnswerForm(
        @NotBlank(message = "{answers.form.title.missing}")
        @Size(max = AnswerText.LONGEST_TITLE, message = "{answers.form.title.long}")
        @Nullable
        String title,

        @Nullable String topic,
        @Nullable String whose,

        @NotBlank(message = "{answers.form.body.missing}")
        @Size(max = AnswerText.LONGEST_BODY, message = "{answers.form.body.long}")
        @Nullable
        String body,

        @Nullable String seen,
        @Size(max = 100) @Nullable String once) {

    static AnswerForm fresh() {
        return new AnswerForm(
                "", "", Whose.EVERYBODYS.name(), "", "", UUID.randomUUID().toString());
    }

    static AnswerForm of(ReadyAnswer answer) {
        var text = answer.text();
        var topic = text.topic();
        return new AnswerForm(
                text.title(), topic == null ? "" : topic.name(), answer.whose().name(), text.body(), "", "");
    }

    boolean isTopicKnown() {
        return topic == null || topic.isEmpty() || chosenTopic().isPresent();
    }

    private Optional<Topic> chosenTopic() {
        return Named.of(Topic.values(), topic);
    }

    Optional<Whose> chosenWhose() {
        return Named.of(Whose.values(), whose);
    }

    AnswerText toText() {
        return new AnswerText(requireNonNull(title), chosenTopic().orElse(null), requireNonNull(body));
    }

    int revisionSeen() {
        return seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    UUID mark() {
        return FormMark.of(once);
    }
}
