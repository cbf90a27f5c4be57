package school.helpdesk.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * Somebody who has a time to come, for whoever tells them what becomes of it.
 *
 * @param code the six digits of the visit
 * @param subject of the request, in one line
 * @param employee null for a guest
 * @param contact of a guest; empty for an employee
 */
public record Expected(
        long request, String code, String subject, @Nullable PersonId employee, String contact, Instant starts) {}
