package school.helpdesk.letters;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SendingTask {

    private static final int EVERY_SECONDS = 10;

    /** Runs on one of the instances. */
    @Bean
    RecurringTask<Void> sendLetters(Outbox outbox) {
        return Tasks.recurring("letters-send", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((instance, context) -> outbox.send());
    }

    @Bean
    RecurringTask<Void> forgetOldLetters(LetterDesk letters) {
        return Tasks.recurring("letters-forget", FixedDelay.ofHours(1))
                .execute((instance, context) -> letters.forgetOld());
    }
}
