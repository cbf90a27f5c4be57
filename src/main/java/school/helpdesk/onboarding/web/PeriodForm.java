package school.helpdesk.onboarding.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.onboarding.roll.Period;

/** The days of taking office that are looked at; what is left open has no bound. */
record PeriodForm(@Nullable LocalDate from, @Nullable LocalDate to) {

    void judge(Errors errors) {
        if (from != null && to != null && to.isBefore(from)) errors.rejectValue("to", "onboarding.form.period.order");
    }

    Period toPeriod() {
        return new Period(
                Objects.requireNonNullElse(from, Period.ALWAYS.from()),
                Objects.requireNonNullElse(to, Period.ALWAYS.to()));
    }

    /** For a document, which needs both ends: the school year around the one that is known, or around today. */
    Period bounded(LocalDate today) {
        var known = from != null ? from : to != null ? to : today;
        var september = LocalDate.of(known.getYear(), Month.SEPTEMBER, 1);
        var begins = known.isBefore(september) ? september.minusYears(1) : september;
        return new Period(
                Objects.requireNonNullElse(from, begins),
                Objects.requireNonNullElse(to, begins.plusYears(1).minusDays(1)));
    }
}
