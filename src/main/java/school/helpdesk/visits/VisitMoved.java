package school.helpdesk.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.OccurrenceId;

/**
 * A visitor took another time; announced inside the transaction that did it.
 *
 * @param code the six digits of the visit
 * @param by null for a guest
 */
public record VisitMoved(
        long request,
        String code,
        OccurrenceId from,
        OccurrenceId to,
        Instant starts,
        @Nullable PersonId by) {}
