package school.helpdesk.onboarding.web;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.kernel.Blanks;
import school.helpdesk.onboarding.Session;
import school.helpdesk.onboarding.TrainingPage;

/** When and where it was held; asked for only when no arranged time tells. */
record CompletionForm(
        @Nullable LocalDate date,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String place) {

    static CompletionForm empty() {
        return new CompletionForm(null, null, null, "");
    }

    void judge(TrainingPage page, Errors errors) {
        need("date", date, errors);
        need("from", from, errors);
        need("to", to, errors);
        if (place == null || place.isBlank()) errors.rejectValue("place", "onboarding.form.place.missing");
        else if (place.length() > Session.LONGEST_PLACE) errors.rejectValue("place", "onboarding.form.place.long");
        if (from != null && to != null && !from.isBefore(to)) errors.rejectValue("to", "onboarding.form.to.early");
        if (date != null) judge(date, page, errors);
    }

    private void judge(LocalDate day, TrainingPage page, Errors errors) {
        var today = page.now().toLocalDate();
        if (day.isBefore(page.training().tookOfficeOn())) errors.rejectValue("date", "onboarding.form.date.early");
        else if (day.isAfter(today)) errors.rejectValue("date", "onboarding.form.date.future");
        else if (to != null && !errors.hasFieldErrors("to") && day.atTime(to).isAfter(page.now()))
            errors.rejectValue("to", "onboarding.form.to.future");
    }

    /** Of what is unreadable that is said already. */
    private static void need(String field, @Nullable Object value, Errors errors) {
        if (value == null && !errors.hasFieldErrors(field))
            errors.rejectValue(field, "onboarding.form." + field + ".missing");
    }

    Session toSession() {
        return new Session(
                requireNonNull(date), requireNonNull(from), requireNonNull(to), Blanks.strip(requireNonNull(place)));
    }
}
