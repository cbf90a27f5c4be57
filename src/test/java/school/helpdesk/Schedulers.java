package school.helpdesk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instances of the portal that share one database, each with a scheduler of its own. */
public class Schedulers {

    private final DataSource database;

    Schedulers(DataSource database) {
        this.database = database;
    }

    /** Two at once, then a third, as after a restart. */
    public void runTwiceAndAfterARestart(RecurringTask<Void> task) throws Exception {
        run(task, "one", "two");
        JdbcClient.create(database)
                .sql("update scheduled_tasks set execution_time = now() - interval '1 minute'")
                .update();
        run(task, "three");
    }

    private void run(RecurringTask<Void> task, String... names) throws Exception {
        var ran = new CountDownLatch(1);
        var schedulers = Arrays.stream(names)
                .map(name -> Scheduler.create(database)
                        .startTasks(task)
                        .schedulerName(new SchedulerName.Fixed(name))
                        .pollingInterval(Duration.ofMillis(100))
                        .addSchedulerListener(new AbstractSchedulerListener() {
                            @Override
                            public void onExecutionComplete(ExecutionComplete execution) {
                                ran.countDown();
                            }
                        })
                        .build())
                .toList();
        try {
            schedulers.forEach(Scheduler::start);
            if (!ran.await(30, TimeUnit.SECONDS)) throw new AssertionError("nobody ran it");
        } finally {
            schedulers.forEach(Scheduler::stop);
        }
    }
}
