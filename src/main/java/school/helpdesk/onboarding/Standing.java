package school.helpdesk.onboarding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a training looks on a day. Computed, never stored. */
public enum Standing {
    OPEN,
    DUE_TODAY,
    LATE,
    IN_TIME,
    OUT_OF_TIME,
    NOT_NEEDED;

    /**
     * @param settledOn when it was signed or waived; null while it is open
     * @param deadline the last day of its term
     */
    public static Standing of(TrainingState state, @Nullable LocalDate settledOn, LocalDate deadline, LocalDate today) {
        if (state == TrainingState.NOT_NEEDED) return NOT_NEEDED;
        if (settledOn != null) return settledOn.isAfter(deadline) ? OUT_OF_TIME : IN_TIME;
        if (today.isAfter(deadline)) return LATE;
        return today.equals(deadline) ? DUE_TODAY : OPEN;
    }
}
