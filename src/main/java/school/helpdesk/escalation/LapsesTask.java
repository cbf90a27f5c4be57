package school.helpdesk.escalation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LapsesTask {

    private static final int EVERY_MINUTES = 10;

    /** Runs on one of the instances; running again changes nothing. */
    @Bean
    RecurringTask<Void> announceLapses(Lapses lapses) {
        return Tasks.recurring("escalation-announce-lapses", FixedDelay.ofMinutes(EVERY_MINUTES))
                .execute((instance, context) -> {
                    while (lapses.announce().size() == Lapses.BATCH) {}
                });
    }
}
