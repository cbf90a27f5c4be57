package school.helpdesk.mailbox.imap;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.helpdesk.letters.MailSettings;
import school.helpdesk.school.SchoolTime;

@Configuration(proxyBeanMethods = false)
class MailboxTask {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** Looks into the mailbox on one of the instances; without a mail server there is nothing to look into. */
    @Bean
    RecurringTask<Void> readMailbox(Postman postman, MailSettings settings) {
        return Tasks.recurring("mailbox-read", FixedDelay.of(settings.in().every()))
                .execute((instance, context) -> postman.go());
    }

    /** On every instance that takes jobs: whoever hears it first wakes the one that looks. */
    @Bean
    @ConditionalOnBooleanProperty(name = "db-scheduler.enabled", matchIfMissing = true)
    Doorbell doorbell(MailSettings settings, Scheduler scheduler, RecurringTask<Void> readMailbox, SchoolTime time) {
        return new Doorbell(settings, () -> Doorbell.wake(scheduler, readMailbox, time.now()), FIRST_WAIT);
    }
}
