package school.helpdesk.notifications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person was told.
 *
 * @param arguments of its words
 * @param author the short name of who did it; null when the portal or a guest did
 */
public record Notice(
        long id,
        NoticeKind kind,
        List<Object> arguments,
        @Nullable String author,
        Instant madeAt,
        boolean seen) {

    /** Its words, said with the arguments. */
    public String key() {
        return kind.key();
    }
}
