package school.helpdesk.requests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuestErasureTask {

    private static final int EVERY_HOURS = 6;

    /** Runs on one of the instances. */
    @Bean
    RecurringTask<Void> eraseGuests(GuestErasure erasure) {
        return Tasks.recurring("requests-erase-guests", FixedDelay.ofHours(EVERY_HOURS))
                .execute((instance, context) -> {
                    while (erasure.erase() == GuestErasure.BATCH) {}
                });
    }
}
