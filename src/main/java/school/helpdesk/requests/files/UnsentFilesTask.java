package school.helpdesk.requests.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnsentFilesTask {

    /** Runs on one of the instances. */
    @Bean
    RecurringTask<Void> forgetUnsentFiles(FileShelf files) {
        return Tasks.recurring("requests-forget-unsent-files", FixedDelay.ofHours(1))
                .execute((instance, context) -> files.forgetUnsent());
    }
}
