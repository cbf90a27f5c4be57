package school.helpdesk.requests;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Closes what was answered when the asker has said nothing for five working days. */
@Service
public class SilentClosing {

    static final int BATCH = 100;
    private static final int PATIENCE = 5;

    private final Requests requests;
    private final Moves moves;
    private final WorkdayDesk workdays;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    SilentClosing(
            Requests requests, Moves moves, WorkdayDesk workdays, SchoolTime time, ApplicationEventPublisher events) {
        this.requests = requests;
        this.moves = moves;
        this.workdays = workdays;
        this.time = time;
        this.events = events;
    }

    /**
     * Closes some of those whose term is over; asked again, the next ones.
     *
     * @return how many, at most {@value #BATCH}
     */
    @Transactional
    public int close() {
        var due = requests.lockThoseAnsweredBefore(answeredBefore(), BATCH);
        for (var request : due) {
            moves.save(request.lapse(time.now()));
            events.publishEvent(new RequestClosed(request.number(), Act.LAPSE, null));
        }
        return due.size();
    }

    /** The end of the latest day from which the term has passed by now. */
    private Instant answeredBefore() {
        var calendar = workdays.calendar();
        var today = time.today();
        var day = today.minusDays(PATIENCE);
        while (!calendar.term(day, PATIENCE).isMissedOn(today)) day = day.minusDays(1);
        return time.endOf(day);
    }
}
