package school.helpdesk.visits;

import java.time.Instant;
import school.helpdesk.schedule.Occurrence;

/** A time that can be signed up for at this moment. */
public record Opening(Occurrence held, Instant starts) {

    /** One word for both, for a form to choose by; see {@link Choice}. */
    public String value() {
        return new Choice(held.id(), starts).toString();
    }

    public Instant ends() {
        return SeatBook.ends(held, starts);
    }
}
