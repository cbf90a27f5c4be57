package school.helpdesk.onboarding.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.onboarding.roll.Period;

/** The days of taking office that are looked at; what is left open has no bound. */
record PeriodForm(@Nullable LocalDate from, @Nullable LocalDate to) {

    void judge(Errors errors) {
        if (from != null && to != null && to.isBefore(from)) errors.rejectValue("to", "onboarding.form.period.order");
    }

    /** Which of its ends are known: a part of message keys. */
    public String shape() {
        if (from == null) return to == null ? "always" : "until";
        return to == null ? "since" : "between";
    }

    Period toPeriod() {
        return new Period(
                Objects.requireNonNullElse(from, Period.ALWAYS.from()),
                Objects.requireNonNullElse(to, Period.ALWAYS.to()));
    }
}
