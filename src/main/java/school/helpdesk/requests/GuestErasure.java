package school.helpdesk.requests;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.school.SchoolTime;

/** Forgets who guests were when their requests have been closed for long (152-ФЗ, art. 5, part 7); the counted facts stay. */
@Service
public class GuestErasure {

    static final int BATCH = 200;

    private final Requests requests;
    private final RequestSettings settings;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    GuestErasure(Requests requests, RequestSettings settings, SchoolTime time, ApplicationEventPublisher events) {
        this.requests = requests;
        this.settings = settings;
        this.time = time;
        this.events = events;
    }

    /** How many days after closing. */
    public int days() {
        return settings.keepContactsDays();
    }

    /**
     * Erases some of those whose time is over; asked again, the next ones.
     *
     * @return how many, at most {@value #BATCH}
     */
    @Transactional
    public int erase() {
        var now = time.now();
        var due =
                requests.lockThoseOfGuestsClosedBefore(now.minus(Duration.ofDays(settings.keepContactsDays())), BATCH);
        due.forEach(request -> request.erase(now));
        if (!due.isEmpty())
            events.publishEvent(
                    new GuestsErased(due.stream().map(Request::number).toList()));
        return due.size();
    }
}
