package school.helpdesk.onboarding;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RemindersTask {

    private static final int EVERY_MINUTES = 10;

    /** Runs on one of the instances; running again changes nothing. */
    @Bean
    RecurringTask<Void> remindOfTrainings(Reminders reminders) {
        return Tasks.recurring("onboarding-remind", FixedDelay.ofMinutes(EVERY_MINUTES))
                .execute((instance, context) -> reminders.remind());
    }
}
