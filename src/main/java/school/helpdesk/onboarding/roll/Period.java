package school.helpdesk.onboarding.roll;

import java.time.LocalDate;

/** Those who took office from one day to another, both included. */
public record Period(LocalDate from, LocalDate to) {

    public static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1));

    Period and(Period other) {
        return new Period(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }
}
