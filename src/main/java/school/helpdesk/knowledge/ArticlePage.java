package school.helpdesk.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;

/**
 * A guide with everything its page shows to this reader.
 *
 * @param html its text, safe to put into a page
 * @param acts what was done with it, the newest first; empty for who only reads
 * @param tally how it fares; null for who only reads
 * @param old whether somebody ought to look if it is still true
 */
public record ArticlePage(
        Article article,
        String html,
        List<ArticleAct> acts,
        Map<PersonId, PersonCard> people,
        @Nullable Tally tally,
        boolean old) {

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }
}
