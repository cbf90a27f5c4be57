package school.helpdesk.schedule;

import java.time.Instant;

/**
 * How something published came to be as it is.
 *
 * @param at when it last changed
 * @param number how many times it has changed since it was first published; never goes back
 */
public record Revision(Instant at, int number) {

    Revision then(Instant changed, int times) {
        return new Revision(changed.isAfter(at) ? changed : at, number + times);
    }
}
