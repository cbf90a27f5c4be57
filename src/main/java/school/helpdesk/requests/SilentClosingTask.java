package school.helpdesk.requests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SilentClosingTask {

    private static final int EVERY_MINUTES = 15;

    /** Runs on one of the instances. */
    @Bean
    RecurringTask<Void> closeSilentRequests(SilentClosing closing) {
        return Tasks.recurring("requests-close-silent", FixedDelay.ofMinutes(EVERY_MINUTES))
                .execute((instance, context) -> {
                    while (closing.close() == SilentClosing.BATCH) {}
                });
    }
}
