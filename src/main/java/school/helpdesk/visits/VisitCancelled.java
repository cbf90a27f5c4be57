package school.helpdesk.visits;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.OccurrenceId;

/**
 * A visitor does not come to the time they had; announced inside the transaction that did it.
 *
 * @param code the six digits of the visit
 * @param by null for a guest
 */
public record VisitCancelled(
        long request,
        String code,
        OccurrenceId occurrence,
        Instant starts,
        @Nullable PersonId by) {

    /** Empty for a visit without a time. */
    static Optional<VisitCancelled> of(Visit visit, @Nullable PersonId by) {
        var occurrence = visit.occurrence();
        var seat = visit.seat();
        return occurrence == null || seat == null
                ? Optional.empty()
                : Optional.of(new VisitCancelled(visit.requestNumber(), visit.code(), occurrence, seat.starts(), by));
    }
}
