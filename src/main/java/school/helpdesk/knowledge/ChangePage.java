package school.helpdesk.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.helpdesk.people.PersonCard;
import school.helpdesk.prose.Difference;

/**
 * What became of a guide between two of its revisions.
 *
 * @param by who wrote the later one; null for what the portal brought along
 * @param html what the later one says, safe to put into a page
 * @param title the difference of the titles; empty when there is none, and so are the others
 */
public record ChangePage(
        Article article,
        Revision before,
        Revision after,
        @Nullable PersonCard by,
        String html,
        List<Difference.Row> title,
        List<Difference.Row> summary,
        List<Difference.Row> body) {

    public boolean isMoved() {
        return before.wording().topic() != after.wording().topic();
    }

    public boolean isForOthers() {
        return before.wording().readers() != after.wording().readers();
    }

    public boolean isEmpty() {
        return title.isEmpty() && summary.isEmpty() && body.isEmpty() && !isMoved() && !isForOthers();
    }
}
