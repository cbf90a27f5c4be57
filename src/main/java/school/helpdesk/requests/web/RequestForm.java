package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;

/** @param once marks this very form, so that sending it twice asks once; a new mark when there is none */
record RequestForm(
        @ForEmployees @Nullable String topic,

        @NotBlank(message = "{requests.form.subject.missing}")
        @Size(max = Question.LONGEST_SUBJECT, message = "{requests.form.subject.long}")
        @Nullable
        String subject,

        @NotBlank(message = "{requests.form.happened.missing}")
        @Size(max = Question.LONGEST_TEXT, message = "{requests.form.happened.long}")
        @Nullable
        String happened,

        @Size(max = Question.LONGEST_TEXT, message = "{requests.form.steps.long}") @Nullable
        String steps,

        @Size(max = Question.LONGEST_TEXT, message = "{requests.form.expected.long}") @Nullable
        String expected,

        @Size(max = Question.LONGEST_DETAIL, message = "{requests.form.place.long}") @Nullable
        String place,

        @Size(max = Question.LONGEST_DETAIL, message = "{requests.form.schoolClass.long}") @Nullable
        String schoolClass,

        @Size(max = 100) @Nullable String once) {

    RequestForm {
        if (once == null) once = UUID.randomUUID().toString();
    }

    static RequestForm fresh() {
        return new RequestForm(null, "", "", "", "", "", "", UUID.randomUUID().toString());
    }

    Question toQuestion() {
        return new Question(
                Topic.valueOf(requireNonNull(topic)),
                requireNonNull(subject),
                given(place),
                given(schoolClass),
                given(steps),
                requireNonNull(happened),
                given(expected));
    }

    UUID mark() {
        return FormMark.of(once);
    }

    private static String given(@Nullable String text) {
        return requireNonNullElse(text, "");
    }
}
