package school.helpdesk.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Marks one form, so that sending it twice does its work once. */
public final class FormMark {

    private FormMark() {}

    /** A script that leaves the mark out begins anew each time. */
    public static UUID of(@Nullable String once) {
        if (once == null || once.isEmpty()) return UUID.randomUUID();
        return UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8));
    }
}
