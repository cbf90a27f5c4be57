package school.helpdesk.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each runs on one of the instances; running again changes nothing. */
@Configuration(proxyBeanMethods = false)
class NoticeTasks {

    private static final int EVERY_MINUTES = 15;

    @Bean
    RecurringTask<Void> writeLettersOfTheDay(Digest digest) {
        return Tasks.recurring("notifications-write-letters-of-the-day", FixedDelay.ofMinutes(EVERY_MINUTES))
                .execute((instance, context) -> digest.write());
    }

    @Bean
    RecurringTask<Void> forgetNotices(NoticeDesk notices) {
        return Tasks.recurring("notifications-forget", FixedDelay.ofHours(1))
                .execute((instance, context) -> notices.forgetOld());
    }
}
