package school.helpdesk.schedule;

import java.time.LocalDate;

/** How a schedule is called and from its first to its last day, both included. */
public record Heading(String title, LocalDate effectiveFrom, LocalDate effectiveTo) {

    /** Nobody plans further, and a slip of the year shows. */
    public static final int LONGEST_YEARS = 5;

    public boolean includes(LocalDate day) {
        return !day.isBefore(effectiveFrom) && !day.isAfter(effectiveTo);
    }

    public boolean isInOrder() {
        return !effectiveTo.isBefore(effectiveFrom);
    }

    public boolean isTooLong() {
        return effectiveTo.isAfter(effectiveFrom.plusYears(LONGEST_YEARS));
    }
}
