package school.helpdesk.schedule;

import java.time.Instant;

/** A time one can sign up for. */
public record Slot(Instant starts, int seats) {}
