package school.helpdesk.schedule;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.UUID;

/** A reception in its place in a schedule. Its series stays the same in every later version that keeps it. */
@Entity
@Table(name = "schedule_line")
public class Line {

    static final Comparator<Line> BY_WEEK = Comparator.comparing(
                    Line::reception,
                    Comparator.comparing(Reception::fallsOutOnDaysOff)
                            .reversed()
                            .thenComparing(Reception::date, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(Reception::weekday, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(Reception::from)
                            .thenComparing(Reception::to)
                            .thenComparing(Reception::place))
            .thenComparing(Line::series);

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "schedule_id")
    private Schedule schedule;

    private UUID series;

    @Embedded
    private Reception reception;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Line() {}

    Line(Schedule schedule, UUID series, Reception reception) {
        this.id = UUID.randomUUID();
        this.schedule = schedule;
        this.series = series;
        this.reception = reception;
    }

    void becomes(Reception other) {
        reception = other;
    }

    public UUID id() {
        return id;
    }

    public UUID series() {
        return series;
    }

    public Reception reception() {
        return reception;
    }

    /** Grows with every change, so that an editor notices a change made meanwhile by somebody else. */
    public int version() {
        return version;
    }
}
