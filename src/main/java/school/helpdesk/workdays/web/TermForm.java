package school.helpdesk.workdays.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import school.helpdesk.workdays.Term;
import school.helpdesk.workdays.WorkingCalendar;

record TermForm(
        @NotNull(message = "{workdays.form.date.missing}") @Reckoned @Nullable
        LocalDate from,

        @NotNull(message = "{workdays.form.days.missing}")
        @Range(min = 1, max = WorkingCalendar.LONGEST_TERM, message = "{workdays.form.days.range}")
        @Nullable
        Integer days) {

    static final int USUAL = 3;

    Term reckon(WorkingCalendar calendar) {
        return calendar.term(requireNonNull(from), requireNonNull(days));
    }
}
