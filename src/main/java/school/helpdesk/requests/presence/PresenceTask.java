package school.helpdesk.requests.presence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresenceTask {

    private static final int EVERY_MINUTES = 15;

    /** Runs on one of the instances. */
    @Bean
    RecurringTask<Void> forgetWhoHasGone(Presence presence) {
        return Tasks.recurring("requests-forget-presence", FixedDelay.ofMinutes(EVERY_MINUTES))
                .execute((instance, context) -> presence.forget());
    }
}
