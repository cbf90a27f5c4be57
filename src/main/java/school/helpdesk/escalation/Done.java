package school.helpdesk.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * A step on the way to Support: who took it, and when.
 *
 * @param by null for the guest who asked
 */
public record Done(@Nullable PersonId by, Instant at) {}
