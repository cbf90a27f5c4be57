package school.helpdesk.visits;

import java.time.Instant;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.OccurrenceId;

/**
 * A consultant gave a visitor a time, for a wish or instead of the one they had; announced inside the transaction that did it.
 *
 * @param code the six digits of the visit
 */
public record VisitGiven(long request, String code, OccurrenceId to, Instant starts, PersonId by) {}
