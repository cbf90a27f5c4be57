package school.helpdesk.knowledge;

import java.time.Instant;
import java.util.List;
import school.helpdesk.people.Topic;

/**
 * A guide as lists show it.
 *
 * @param excerpt where its text speaks of what was searched; empty in lists that nobody searched
 * @param checkedAt when somebody last looked whether it is still true
 */
public record Guide(
        String slug,
        Topic topic,
        Readers readers,
        String title,
        String summary,
        List<Piece> excerpt,
        Instant checkedAt) {

    /** @param hit whether this is one of the words searched for */
    public record Piece(String text, boolean hit) {}
}
