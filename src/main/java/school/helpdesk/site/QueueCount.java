package school.helpdesk.site;

import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.requests.WorkQueue;

/** Requests whose promise has passed, for whoever sees the queue. */
@Component
class QueueCount implements NavCount {

    private final WorkQueue queue;

    QueueCount(WorkQueue queue) {
        this.queue = queue;
    }

    @Override
    public String href() {
        return "/queue";
    }

    @Override
    public int count(Access access) {
        return queue.lateCount();
    }
}
