package school.helpdesk.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * One act on a visit.
 *
 * @param starts the time it was about; null when there was none
 * @param by null for the visitor
 */
public record VisitMove(
        VisitAct act, @Nullable Instant starts, @Nullable PersonId by, Instant at) {}
