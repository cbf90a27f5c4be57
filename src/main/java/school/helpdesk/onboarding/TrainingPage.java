package school.helpdesk.onboarding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.workdays.Day;
import school.helpdesk.workdays.Term;

/**
 * A training with everything its page shows.
 *
 * @param viewpoint how this reader looks at it
 * @param term counted now; a settled one is held to {@link Training#heldTo} instead
 * @param sessionDay what the calendar says of the day of the session; null without one
 * @param overlap the reception its trainer holds at that time, as long as it lies ahead; else null
 * @param clash the session with another newcomer its trainer is to hold at that time; else null
 * @param now by the school's clocks
 * @param moves the history, the newest first
 * @param people everybody named on the page
 */
public record TrainingPage(
        Training training,
        Viewpoint viewpoint,
        Term term,
        @Nullable Day sessionDay,
        @Nullable Occurrence overlap,
        @Nullable Session clash,
        LocalDateTime now,
        List<TrainingMove> moves,
        List<TrainingReminder> reminders,
        Map<PersonId, PersonCard> people) {

    public enum Viewpoint {
        NEWCOMER,
        /** Appointed for employees. */
        CONSULTANT,
        DIRECTOR,
        /** A consultant for parents alone, who sees and does nothing. */
        ONLOOKER
    }

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }

    public PersonCard newcomer() {
        return person(training.person());
    }

    /** The last day of the term. */
    public LocalDate deadline() {
        var kept = training.heldTo();
        return kept == null ? term.deadline() : kept;
    }

    public Standing standing() {
        return Standing.of(training.state(), training.settledOn(), deadline(), now.toLocalDate());
    }

    /** Whether somebody may still change it who works on it. */
    public boolean isMyWork() {
        return viewpoint == Viewpoint.CONSULTANT && training.isOpen();
    }

    /** Whether I may sign that it was held: everything is gone through, and the newcomer has taken office. */
    public boolean isSignable() {
        return isMyWork() && training.isGoneThrough() && !isBeforeOffice();
    }

    public boolean isBeforeOffice() {
        return now.toLocalDate().isBefore(training.tookOfficeOn());
    }

    /** Whether I have to tell when it was held, for there is no arranged time that could have been kept. */
    public boolean isToTell() {
        var session = training.session();
        return isSignable() && (session == null || !session.hasBegun(now));
    }

    public boolean isToAcknowledge() {
        return viewpoint == Viewpoint.NEWCOMER && training.state() == TrainingState.HELD;
    }

    public boolean isWaivable() {
        return (viewpoint == Viewpoint.CONSULTANT || viewpoint == Viewpoint.DIRECTOR) && training.isOpen();
    }

    /** Whether a time was set that is so no more. */
    public boolean isLeftWithoutTime() {
        return training.session() == null && moves.stream().anyMatch(move -> move.act() == TrainingAct.ARRANGE);
    }

    /** Whether the session lies after the last day of the term. */
    public boolean isTooLate() {
        var session = training.session();
        return training.isOpen() && session != null && session.on().isAfter(deadline());
    }

    public boolean isOnDayOff() {
        return training.isOpen() && sessionDay != null && !sessionDay.isWorkday();
    }
}
