package school.helpdesk.schedule.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.schedule.Kind;
import school.helpdesk.schedule.Line;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.Reception;
import school.helpdesk.workdays.WorkingCalendar;

/**
 * @param version of the line that the editor saw; not there for a new one
 */
record LineForm(
        @NotNull(message = "{schedule.form.kind.missing}") @Nullable
        Kind kind,

        @Nullable DayOfWeek weekday,
        @Nullable LocalDate date,

        @NotNull(message = "{schedule.form.from.missing}") @Nullable
        LocalTime from,

        @NotNull(message = "{schedule.form.to.missing}") @Nullable
        LocalTime to,

        @NotBlank(message = "{schedule.form.place.missing}")
        @Size(max = 200, message = "{schedule.form.place.long}")
        @Nullable
        String place,

        @NotNull(message = "{schedule.form.means.missing}") @Nullable
        Means means,

        @NotNull(message = "{schedule.form.audience.missing}") @Nullable
        Audience audience,

        @NotNull(message = "{schedule.form.consultant.missing}") @Nullable
        UUID consultant,

        @Range(min = 5, max = 240, message = "{schedule.form.slotMinutes.range}") @Nullable
        Integer slotMinutes,

        @Range(min = 1, max = 500, message = "{schedule.form.seats.range}") @Nullable
        Integer seats,

        @Nullable Integer version) {

    private static final int USUAL_SLOT = 15;

    /** How the very first line of a schedule is offered. */
    static LineForm first(@Nullable PersonId consultant) {
        return new LineForm(
                Kind.WEEKLY,
                null,
                null,
                null,
                null,
                null,
                Means.IN_PERSON,
                null,
                consultant == null ? null : consultant.value(),
                USUAL_SLOT,
                1,
                null);
    }

    static LineForm of(Line line) {
        return of(line.reception(), line.reception().weekday(), line.version());
    }

    static LineForm of(Reception said, @Nullable DayOfWeek weekday, @Nullable Integer version) {
        return new LineForm(
                said.kind(),
                weekday,
                said.date(),
                said.from(),
                said.to(),
                said.place(),
                said.means(),
                said.audience(),
                said.consultant().value(),
                said.slotMinutes(),
                said.seats(),
                version);
    }

    LineForm check(Errors errors) {
        if (kind == Kind.WEEKLY) missing("weekday", weekday, errors);
        else if (kind != null) missing("date", date, errors);
        if (date != null && !WorkingCalendar.knows(date)) errors.rejectValue("date", "schedule.form.date.far");
        if (from != null && to != null && !minute(from).isBefore(minute(to)))
            errors.rejectValue("to", "schedule.form.to.early");
        else if (isMeeting()) checkAudience(errors);
        else checkSlot(errors);
        return this;
    }

    Reception toReception() {
        return new Reception(
                requireNonNull(kind),
                weekday,
                date,
                minute(requireNonNull(from)),
                minute(requireNonNull(to)),
                requireNonNull(place),
                requireNonNull(means),
                requireNonNull(audience),
                new PersonId(requireNonNull(consultant)),
                slotMinutes,
                requireNonNullElse(seats, 1));
    }

    /** Without it the line is taken for seen as it was first saved, and any later change refuses this one. */
    int seen() {
        return requireNonNullElse(version, 0);
    }

    private static LocalTime minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private boolean isMeeting() {
        return kind == Kind.PARENT_MEETING;
    }

    private void checkAudience(Errors errors) {
        if (audience == Audience.EMPLOYEES) errors.rejectValue("audience", "schedule.form.audience.meeting");
    }

    private void checkSlot(Errors errors) {
        missing("slotMinutes", slotMinutes, errors);
        if (slotMinutes == null || from == null || to == null) return;
        if (Duration.between(from, to).toMinutes() < slotMinutes)
            errors.rejectValue("slotMinutes", "schedule.form.slotMinutes.long");
    }

    private static void missing(String field, @Nullable Object value, Errors errors) {
        if (value == null && !errors.hasFieldErrors(field))
            errors.rejectValue(field, "schedule.form." + field + ".missing");
    }
}
