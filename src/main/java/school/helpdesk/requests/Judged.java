package school.helpdesk.requests;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.RuleBroken;

/**
 * A request before something is done to it together with others.
 *
 * @param latest its latest move, 0 when it has none
 * @param why it cannot be done; null when it can
 */
public record Judged(Request request, long latest, @Nullable RuleBroken why) {}
