package school.helpdesk.mailbox;

import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.letters.MailSettings;
import school.helpdesk.school.SchoolTime;

/** Forgets letters whose time is over (152-ФЗ, art. 5, part 7); what nobody decided on waits longer. */
@Service
class Forgetting {

    static final int BATCH = 200;
    static final int UNDECIDED_DAYS = 365;

    private final IncomingLetters letters;
    private final MailSettings settings;
    private final SchoolTime time;

    Forgetting(IncomingLetters letters, MailSettings settings, SchoolTime time) {
        this.letters = letters;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Forgets some; asked again, the next ones.
     *
     * @return how many, at most {@value #BATCH}
     */
    @Transactional
    public int forget() {
        var now = time.now();
        var settled = now.minus(Duration.ofDays(settings.keepDays()));
        var undecided = now.minus(Duration.ofDays(UNDECIDED_DAYS));
        return letters.forget(settled, undecided, BATCH, now);
    }
}
