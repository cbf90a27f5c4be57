package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.Named;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.Act;
import school.helpdesk.requests.Errand;

/**
 * What is to be done to several requests.
 *
 * @param item numbers, each with the latest move that was seen after a dot, once they were looked at
 */
record BulkForm(
        @Nullable String act,
        @Nullable List<String> item,
        @Nullable String to,
        @Nullable String reason) {

    private static final Pattern ITEM = Pattern.compile("(\\d{1,15})(?:\\.(\\d{1,18}))?");

    Act chosen() {
        return Named.of(Act.values(), act).filter(Errand.ACTS::contains).orElseThrow(() -> new NotFound("act " + act));
    }

    /** What is no number is left out. */
    Map<Long, Long> seen() {
        var seen = new TreeMap<Long, Long>();
        for (var text : requireNonNullElse(item, List.<String>of())) {
            var read = ITEM.matcher(text);
            if (!read.matches()) continue;
            seen.put(Long.valueOf(read.group(1)), read.group(2) == null ? 0 : Long.parseLong(read.group(2)));
        }
        return seen;
    }

    /** Null when nobody, or nobody who can be, is chosen. */
    @Nullable
    PersonId receiver() {
        return to != null && to.matches(HandOverForm.PERSON) ? PersonId.of(to) : null;
    }

    boolean lacksReceiver() {
        return chosen() == Act.HAND_OVER && receiver() == null;
    }

    Errand toErrand() {
        var what = chosen();
        return new Errand(what, what == Act.HAND_OVER ? receiver() : null, what == Act.TAKE ? "" : said());
    }

    String said() {
        return requireNonNullElse(reason, "");
    }
}
