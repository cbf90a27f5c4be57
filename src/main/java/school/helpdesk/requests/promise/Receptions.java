package school.helpdesk.requests.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The receptions of one audience that are approved and not cancelled. */
interface Receptions {

    /** The first that begins at {@code earliest} or later, on {@code last} at the latest. */
    Optional<Hours> first(Instant earliest, LocalDate last);
}
