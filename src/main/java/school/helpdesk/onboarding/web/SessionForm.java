package school.helpdesk.onboarding.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.kernel.Blanks;
import school.helpdesk.onboarding.Session;
import school.helpdesk.onboarding.Training;

record SessionForm(
        @NotNull(message = "{onboarding.form.date.missing}") @Nullable
        LocalDate date,

        @NotNull(message = "{onboarding.form.from.missing}") @Nullable
        LocalTime from,

        @NotNull(message = "{onboarding.form.to.missing}") @Nullable
        LocalTime to,

        @NotBlank(message = "{onboarding.form.place.missing}")
        @Size(max = Session.LONGEST_PLACE, message = "{onboarding.form.place.long}")
        @Nullable
        String place) {

    /** What is arranged already, if anything. */
    static SessionForm of(@Nullable Session arranged) {
        return arranged == null
                ? new SessionForm(null, null, null, "")
                : new SessionForm(arranged.on(), arranged.from(), arranged.to(), arranged.place());
    }

    /** That hour instead. */
    SessionForm at(LocalDate day, LocalTime hour) {
        return new SessionForm(day, hour, hour.plusHours(1), place);
    }

    /** @param now by the school's clocks */
    void judge(Training training, LocalDateTime now, Errors errors) {
        if (date != null) {
            var today = now.toLocalDate();
            if (date.isBefore(training.tookOfficeOn())) errors.rejectValue("date", "onboarding.form.date.early");
            else if (date.isBefore(today)) errors.rejectValue("date", "onboarding.form.date.past");
            else if (to != null && !date.atTime(to).isAfter(now)) errors.rejectValue("to", "onboarding.form.to.past");
            else if (date.isAfter(today.plusYears(1))) errors.rejectValue("date", "onboarding.form.date.far");
        }
        if (from != null && to != null && !from.isBefore(to)) errors.rejectValue("to", "onboarding.form.to.early");
    }

    Session toSession() {
        return new Session(
                requireNonNull(date), requireNonNull(from), requireNonNull(to), Blanks.strip(requireNonNull(place)));
    }
}
