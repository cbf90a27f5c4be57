package school.helpdesk.visits.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.kernel.Named;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.Saying;
import school.helpdesk.visits.Meeting;

/** One answer for all who came to a parent meeting. */
record MeetingForm(
        @Nullable String occurrence,

        @NotBlank(message = "{visits.day.people.missing}")
        @Pattern(regexp = "\\s*|0*([1-9]\\d{0,2}|1\\d{3}|2000)", message = "{visits.day.people.wrong}")
        @Nullable
        String people,

        @Nullable String topic,

        @NotBlank(message = "{visits.day.question.missing}")
        @Size(max = Question.LONGEST_TEXT, message = "{visits.day.question.long}")
        @Nullable
        String question,

        @NotBlank(message = "{visits.day.answer.missing}")
        @Size(max = Saying.LONGEST, message = "{visits.day.outcome.long}")
        @Nullable
        String answer,

        @Size(max = 100) @Nullable String once) {

    static MeetingForm fresh() {
        return new MeetingForm(
                null, "", Topic.PARENT_OTHER.name(), "", "", UUID.randomUUID().toString());
    }

    /** @param asker how the request names all of them */
    Meeting toMeeting(String asker) {
        return new Meeting(
                Integer.parseInt(requireNonNull(people)),
                about(),
                requireNonNull(question),
                requireNonNull(answer),
                asker,
                FormMark.of(once));
    }

    private Topic about() {
        return Named.of(Topic.values(), topic)
                .filter(known -> known.audience() == Audience.PARENTS)
                .orElse(Topic.PARENT_OTHER);
    }
}
