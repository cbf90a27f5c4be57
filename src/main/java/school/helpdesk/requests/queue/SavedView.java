package school.helpdesk.requests.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at the queue that somebody keeps under a name.
 *
 * @param words that are searched for; empty for none
 * @param count of the open ones in it; null when it shows none of these
 */
public record SavedView(
        UUID id,
        String name,
        int ordinal,
        QueueFilter filter,
        String words,
        @Nullable Integer count) {

    public boolean shows(QueueFilter filter, String words) {
        return this.filter.equals(filter) && this.words.equals(words);
    }
}
