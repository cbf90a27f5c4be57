package school.helpdesk.visits;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A place in the queue of a reception.
 *
 * @param ends the first instant after it
 * @param seat from 1 to {@code seats}: people received at the same time have different ones
 */
@Embeddable
public record Seat(Instant starts, Instant ends, int seat, int seats) {}
