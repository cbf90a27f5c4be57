package school.helpdesk.answers;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import school.helpdesk.people.Topic;

/**
 * What a ready answer says.
 *
 * @param topic null when it fits any
 * @param body may hold {@link Fields}
 */
@Embeddable
public record AnswerText(
        String title, @Enumerated(EnumType.STRING) @Nullable Topic topic, String body) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_BODY = 4000;
}
