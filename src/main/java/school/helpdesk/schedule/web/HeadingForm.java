package school.helpdesk.schedule.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.schedule.Heading;
import school.helpdesk.workdays.WorkingCalendar;

record HeadingForm(
        @NotBlank(message = "{schedule.form.title.missing}")
        @Size(max = 200, message = "{schedule.form.title.long}")
        @Nullable
        String title,

        @NotNull(message = "{schedule.form.effectiveFrom.missing}") @Nullable
        LocalDate effectiveFrom,

        @NotNull(message = "{schedule.form.effectiveTo.missing}") @Nullable
        LocalDate effectiveTo,

        @Nullable UUID basedOn) {

    static HeadingForm of(Heading heading) {
        return new HeadingForm(heading.title(), heading.effectiveFrom(), heading.effectiveTo(), null);
    }

    HeadingForm check(Errors errors) {
        far("effectiveFrom", effectiveFrom, errors);
        far("effectiveTo", effectiveTo, errors);
        if (errors.hasFieldErrors("effectiveFrom") || errors.hasFieldErrors("effectiveTo")) return this;
        var heading = new Heading("", requireNonNull(effectiveFrom), requireNonNull(effectiveTo));
        if (!heading.isInOrder()) errors.rejectValue("effectiveTo", "schedule.form.effectiveTo.early");
        else if (heading.isTooLong())
            errors.rejectValue(
                    "effectiveTo", "schedule.form.effectiveTo.late", new Object[] {Heading.LONGEST_YEARS}, null);
        return this;
    }

    Heading toHeading() {
        return new Heading(requireNonNull(title), requireNonNull(effectiveFrom), requireNonNull(effectiveTo));
    }

    private static void far(String field, @Nullable LocalDate date, Errors errors) {
        if (date != null && !WorkingCalendar.knows(date)) errors.rejectValue(field, "schedule.form.date.far");
    }
}
