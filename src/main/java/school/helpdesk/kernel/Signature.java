package school.helpdesk.kernel;

import java.time.Instant;

/** An act someone answers for: who did it, and when. */
public record Signature(PersonId by, Instant at) {}
