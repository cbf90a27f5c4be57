package school.helpdesk.knowledge;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import school.helpdesk.people.Topic;

/**
 * What a guide says, and to whom.
 *
 * @param summary in a sentence, for lists; may be empty
 * @param body in Markdown
 */
@Embeddable
public record Wording(
        @Enumerated(EnumType.STRING) Topic topic,
        @Enumerated(EnumType.STRING) Readers readers,
        String title,
        String summary,
        String body) {

    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_SUMMARY = 300;
    public static final int LONGEST_BODY = 50_000;
}
