package school.helpdesk.mailbox.imap;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import school.helpdesk.letters.MailSettings;

/**
 * Waits on the line until the server says that something has come (RFC 2177), and then has the mailbox looked into at once.
 * It takes nothing itself: whoever looks does so on one of the instances, and regularly even if nobody ever rings.
 */
class Doorbell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    /** A line on which nothing was said for so long may be dead; servers hang up after half an hour. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final MailSettings settings;
    private final Runnable ring;
    private final Duration firstWait;
    private volatile @Nullable Line line;

    /** @param ring may be called at any time, and more often than anything comes */
    Doorbell(MailSettings settings, Runnable ring, Duration firstWait) {
        this.settings = settings;
        this.ring = ring;
        this.firstWait = firstWait;
    }

    @Override
    public synchronized void start() {
        if (!settings.reads() || isRunning()) return;
        var begun = new Line();
        line = begun;
        begun.start();
    }

    @Override
    public synchronized void stop() {
        var ended = line;
        line = null;
        if (ended != null) ended.end();
    }

    @Override
    public boolean isRunning() {
        return line != null;
    }

    /** Makes a regular task due now; while it runs, it finds by itself what has come, or does so the next time. */
    static void wake(Scheduler scheduler, RecurringTask<Void> task, Instant now) {
        try {
            scheduler.reschedule(task.getDefaultTaskInstance(), now);
            scheduler.triggerCheckForDueExecutions();
        } catch (TaskInstanceException runsOrBegins) {
            LOG.debug("The mailbox is being looked into already", runsOrBegins);
        }
    }

    private final class Line extends Thread {

        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Mailbox mailbox;
        private String trouble = "";

        Line() {
            super("mailbox-doorbell");
            setDaemon(true);
        }

        @Override
        public void run() {
            var wait = firstWait;
            while (ended.getCount() > 0) {
                var began = System.nanoTime();
                try {
                    listen();
                    return;
                } catch (MessagingException | RuntimeException failed) {
                    if (lasted(began).compareTo(SILENCE) < 0) tell(failed);
                }
                wait = lasted(began).compareTo(LONGEST_WAIT) > 0 ? firstWait : min(wait.multipliedBy(2), LONGEST_WAIT);
                if (pause(wait)) return;
            }
        }

        private static Duration lasted(long began) {
            return Duration.ofNanos(System.nanoTime() - began);
        }

        /** Until it ends, or there is no sense in trying again. */
        private void listen() throws MessagingException {
            try (var open = Mailbox.open(settings.in(), Folder.READ_ONLY, SILENCE)) {
                mailbox = open;
                if (!open.rings()) {
                    LOG.info(
                            "The mail server {} does not ring: the mailbox is looked into every {}",
                            settings.in().host(),
                            settings.in().every());
                    return;
                }
                open.folder().addMessageCountListener(new MessageCountAdapter() {
                    @Override
                    public void messagesAdded(MessageCountEvent added) {
                        ring.run();
                    }
                });
                if (!trouble.isEmpty())
                    LOG.info("The mail server {} rings again", settings.in().host());
                trouble = "";
                ring.run();
                while (ended.getCount() > 0) open.folder().idle();
            } finally {
                mailbox = null;
            }
        }

        void end() {
            ended.countDown();
            var open = mailbox;
            if (open != null) open.hangUp();
        }

        private void tell(Exception failed) {
            if (ended.getCount() == 0) return;
            var now = String.valueOf(failed.getMessage());
            if (!now.equals(trouble))
                LOG.warn("No line to the mail server {}: {}", settings.in().host(), now);
            trouble = now;
        }

        private boolean pause(Duration wait) {
            try {
                return ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        private static Duration min(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
