package school.helpdesk.requests.web;

import org.jspecify.annotations.Nullable;

/** The last message somebody has read, as their form tells it. */
final class Seen {

    private Seen() {}

    static long of(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
