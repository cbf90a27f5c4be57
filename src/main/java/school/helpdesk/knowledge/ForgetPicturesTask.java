package school.helpdesk.knowledge;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForgetPicturesTask {

    /** Runs on one of the instances. */
    @Bean
    RecurringTask<Void> forgetUnattachedPictures(PictureShelf pictures) {
        return Tasks.recurring("knowledge-forget-pictures", FixedDelay.ofHours(1))
                .execute((instance, context) -> pictures.forgetUnattached());
    }
}
