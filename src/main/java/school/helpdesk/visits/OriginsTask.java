package school.helpdesk.visits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OriginsTask {

    /** Runs on one of the instances. */
    @Bean
    RecurringTask<Void> forgetOrigins(Limits limits) {
        return Tasks.recurring("visits-forget-origins", FixedDelay.ofHours(1))
                .execute((instance, context) -> limits.forget());
    }
}
