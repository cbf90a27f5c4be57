package school.helpdesk.notifications;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import school.helpdesk.school.SchoolTime;

/** By when something was promised, as an argument: what ends at 24:00 is said as its day. */
@Component
class Term {

    private final SchoolTime time;

    Term(SchoolTime time) {
        this.time = time;
    }

    Object of(Instant until) {
        var midnight = time.at(until).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? time.dayOf(until).minusDays(1) : until;
    }
}
