package school.helpdesk.notifications;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import school.helpdesk.requests.Brief;
import school.helpdesk.requests.Briefs;

/** What a request is about, with all that the transaction has changed in it so far. */
@Component
class FreshBriefs {

    private final Briefs briefs;
    private final EntityManager entities;

    FreshBriefs(Briefs briefs, EntityManager entities) {
        this.briefs = briefs;
        this.entities = entities;
    }

    Brief of(long number) {
        entities.flush();
        return briefs.of(number);
    }
}
