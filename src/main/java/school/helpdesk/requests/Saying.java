package school.helpdesk.requests;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * A text somebody sends into the conversation.
 *
 * @param body from 1 to {@value #LONGEST} characters
 * @param form under whose mark its files wait; null when it has none
 * @param seen the last message the writer had before their eyes, 0 when there was none; null asks for no comparison
 */
public record Saying(
        String body, @Nullable Long seen, @Nullable UUID form) {

    public static final int LONGEST = 8000;

    public Saying(String body, @Nullable Long seen) {
        this(body, seen, null);
    }

    /**
     * The same words by the same person at the same place of the conversation are one saying, however often sent; without a
     * place, those of the same form.
     */
    UUID identity(PersonId by, Message.Kind kind) {
        var place = seen == null ? String.valueOf(form) : seen;
        var all = by + "\n" + kind + "\n" + place + "\n" + body;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
