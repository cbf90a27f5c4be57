package school.helpdesk.requests;

import java.time.Instant;
import school.helpdesk.kernel.PersonId;

/**
 * A request stands again where it stood before a move; announced inside the transaction that did it, which whoever cannot
 * follow refuses.
 *
 * @param act what was undone
 * @param made when that had been done
 */
public record MoveUndone(long number, Act act, Instant made, PersonId by) {}
