package school.helpdesk.drafts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OldDraftsTask {

    /** Runs on one of the instances. */
    @Bean
    RecurringTask<Void> forgetOldDrafts(DraftsDesk drafts) {
        return Tasks.recurring("drafts-forget-old", FixedDelay.ofHours(1))
                .execute((instance, context) -> drafts.forgetOld());
    }
}
