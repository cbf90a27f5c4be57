package school.helpdesk.uploads;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Large files at once must not take all connections away from those who read pages. */
@Component
public class Turns {

    private static final int AT_ONCE = 3;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Lays a file where it is kept. */
    public interface Act {

        /** @return why there is no room for it, as a message key; empty when there was */
        String put() throws IOException;
    }

    /** As soon as it is its turn. */
    public String put(Act act) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return act.put();
        } finally {
            turns.release();
        }
    }
}
