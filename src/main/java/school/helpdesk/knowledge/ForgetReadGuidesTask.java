package school.helpdesk.knowledge;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForgetReadGuidesTask {

    private static final int EVERY_HOURS = 24;

    /** Runs on one of the instances. */
    @Bean
    RecurringTask<Void> forgetOldReadGuides(ReadGuides readGuides) {
        return Tasks.recurring("knowledge-forget-readGuides", FixedDelay.ofHours(EVERY_HOURS))
                .execute((instance, context) -> readGuides.forgetOld());
    }
}
