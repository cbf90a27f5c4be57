package school.helpdesk.mailbox;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.requests.GuestsErased;
import school.helpdesk.school.SchoolTime;

/** Follows the requests that letters became, in the transaction of what happened to them. */
@Component("mailboxRequestEvents")
class RequestEvents {

    private final IncomingLetters letters;
    private final SchoolTime time;

    RequestEvents(IncomingLetters letters, SchoolTime time) {
        this.letters = letters;
        this.time = time;
    }

    @EventListener
    void erased(GuestsErased erased) {
        letters.eraseThoseOf(erased.numbers(), time.now());
    }
}
