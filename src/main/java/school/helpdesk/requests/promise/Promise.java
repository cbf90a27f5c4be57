package school.helpdesk.requests.promise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * By when the school answers. A reception that is cancelled after the promise was given does not move it: people rely on
 * what they were told.
 *
 * @param until the first instant after the promised time; at that very instant it is still kept
 * @param since the moment it was counted from
 * @param place where the reception is held; empty when the promise is a term
 */
@Embeddable
public record Promise(
        @Column(name = "promised_until") Instant until,
        @Column(name = "promised_since") Instant since,

        @Enumerated(EnumType.STRING) @Column(name = "promise_basis")
        Basis basis,

        @Column(name = "promise_place") String place) {

    /** Why it is that time. */
    public enum Basis {
        /** The end of the first reception that begins at least an hour later. */
        RECEPTION,
        /** The end of the second working day. */
        TERM
    }

    /** From the very moment on that was promised as the end. */
    public boolean isLate(Instant now) {
        return !now.isBefore(until);
    }
}
