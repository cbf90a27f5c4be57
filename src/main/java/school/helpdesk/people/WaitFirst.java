package school.helpdesk.people;

import java.time.Duration;

/** Too many failures under this name: no try counts before the wait is over. */
public class WaitFirst extends RuntimeException {

    private final transient Duration left;

    WaitFirst(Duration left) {
        this.left = left;
    }

    /** Rounded up to whole minutes, at least one. */
    public long minutes() {
        return Math.max(1, (left.toSeconds() + 59) / 60);
    }
}
