package school.helpdesk.requests.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mark of a form. A script that leaves it out asks anew each time. */
final class Marks {

    private Marks() {}

    static UUID of(@Nullable String once) {
        if (once == null || once.isEmpty()) return UUID.randomUUID();
        return UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8));
    }
}
