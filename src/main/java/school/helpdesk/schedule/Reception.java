package school.helpdesk.schedule;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;

/**
 * What one line of a schedule says. What its kind has no use for is left out: a weekly reception has no date, a one-off
 * no weekday, a parent meeting no slots. Whether it makes sense is for {@link Faults} to say.
 *
 * @param from in the school's zone; kept as its clocks show it, whatever the zone of the machine
 * @param to the first minute after it
 * @param slotMinutes how long one visitor takes; null when not said, and for a parent meeting
 * @param seats how many are received at once
 */
@Embeddable
public record Reception(
        @Enumerated(EnumType.STRING) Kind kind,
        @Enumerated(EnumType.STRING) @Nullable DayOfWeek weekday,
        @Column(name = "on_date") @Nullable LocalDate date,

        @Column(name = "from_time") @JdbcTypeCode(SqlTypes.LOCAL_TIME)
        LocalTime from,

        @Column(name = "to_time") @JdbcTypeCode(SqlTypes.LOCAL_TIME)
        LocalTime to,

        String place,
        @Enumerated(EnumType.STRING) Means means,
        @Enumerated(EnumType.STRING) Audience audience,

        @AttributeOverride(name = "value", column = @Column(name = "consultant"))
        PersonId consultant,

        @Nullable Integer slotMinutes,
        int seats)
        implements Serializable {

    public Reception {
        if (kind == Kind.WEEKLY) date = null;
        else weekday = null;
        if (kind == Kind.PARENT_MEETING) slotMinutes = null;
    }

    /** Whether it comes round on that day; a calendar may still let it fall out. */
    public boolean isOn(LocalDate day) {
        return kind == Kind.WEEKLY ? day.getDayOfWeek() == weekday : day.equals(date);
    }

    /** Whether its day can come at all in the period of that heading. */
    boolean isPossible(Heading period) {
        return date == null || !(date.isBefore(period.effectiveFrom()) || date.isAfter(period.effectiveTo()));
    }

    /** A one-off was set for its very date, so it is held even on a day off. */
    public boolean fallsOutOnDaysOff() {
        return kind == Kind.WEEKLY;
    }

    /** The day of the week it belongs to, for putting lines in order; null only while it is unfinished. */
    public @Nullable DayOfWeek day() {
        return date == null ? weekday : date.getDayOfWeek();
    }

    /** Whether a visitor could not tell the two apart; how long one takes and how many at once is no difference. */
    boolean saysTheSameAs(Reception other) {
        return kind == other.kind
                && weekday == other.weekday
                && Objects.equals(date, other.date)
                && from.equals(other.from)
                && to.equals(other.to)
                && place.equals(other.place)
                && means == other.means
                && audience == other.audience
                && consultant.equals(other.consultant);
    }

    boolean crossesHoursOf(Reception other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
