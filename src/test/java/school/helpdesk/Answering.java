package school.helpdesk;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Knows whether the portal is still busy with somebody: a visitor may have read the answer before the session behind it is
 * saved.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Answering implements Filter {

    private static final long LONG_SECONDS = 30;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private int busyWith;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        count(1);
        try {
            chain.doFilter(request, response);
        } finally {
            count(-1);
        }
    }

    /** Returns when it is busy with nobody. */
    void awaitQuiet() {
        lock.lock();
        try {
            var left = TimeUnit.SECONDS.toNanos(LONG_SECONDS);
            while (busyWith > 0) {
                left = quiet.awaitNanos(left);
                if (left <= 0) throw new IllegalStateException("still busy with " + busyWith);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            lock.unlock();
        }
    }

    private void count(int more) {
        lock.lock();
        try {
            busyWith += more;
            quiet.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
