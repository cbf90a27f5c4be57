package school.helpdesk.mailbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForgettingTask {

    private static final int EVERY_HOURS = 6;

    /** Runs on one of the instances; repeated after a breakdown, it forgets what is left. */
    @Bean
    RecurringTask<Void> forgetIncomingLetters(Forgetting forgetting) {
        return Tasks.recurring("mailbox-forget", FixedDelay.ofHours(EVERY_HOURS))
                .execute((instance, context) -> {
                    while (forgetting.forget() == Forgetting.BATCH) {}
                });
    }
}
