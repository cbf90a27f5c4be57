package school.helpdesk.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.Seats;
import school.helpdesk.schedule.Slot;
import school.helpdesk.school.SchoolTime;

/** Knows which seats are given away, and so which are left. */
@Component
class SeatBook implements Seats {

    private final JdbcClient jdbc;
    private final VisitSettings settings;
    private final SchoolTime time;

    SeatBook(JdbcClient jdbc, VisitSettings settings, SchoolTime time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public Map<OccurrenceId, List<Slot>> left(Collection<Occurrence> of) {
        var days = of.stream()
                .filter(held -> held.slotMinutes() != null)
                .map(Occurrence::date)
                .toList();
        if (days.isEmpty()) return Map.of();
        var taken = taken(
                days.stream().min(LocalDate::compareTo).orElseThrow(),
                days.stream().max(LocalDate::compareTo).orElseThrow(),
                null);
        return of.stream()
                .filter(held -> held.slotMinutes() != null)
                .collect(Collectors.toMap(
                        Occurrence::id, held -> left(held, taken.getOrDefault(held.id(), List.of()))));
    }

    @Override
    public int taken(OccurrenceId id) {
        return jdbc.sql("select count(*) from visit where series = ? and on_date = ? and state = 'BOOKED'")
                .params(id.series(), id.date())
                .query(Integer.class)
                .single();
    }

    /**
     * The lowest seat of this time that nobody has, nor any that overlaps it.
     *
     * @param but a visit whose own seat is as good as free; null for none
     */
    OptionalInt freeSeat(Occurrence held, Instant starts, @Nullable UUID but) {
        var taken = taken(held.date(), held.date(), but).getOrDefault(held.id(), List.of());
        return freeSeats(held, starts, taken).min();
    }

    static Instant ends(Occurrence held, Instant starts) {
        var minutes = held.slotMinutes();
        if (minutes == null) throw new IllegalArgumentException("a reception without times");
        return starts.plus(Duration.ofMinutes(minutes));
    }

    /** The first instant that can be signed up for now. */
    Instant earliest() {
        return time.now().plus(settings.notice());
    }

    @Override
    public LocalDate lastDay() {
        return time.today().plusDays(settings.horizonDays());
    }

    private List<Slot> left(Occurrence held, List<Seat> taken) {
        var closed = held.isCancelled() || held.date().isAfter(lastDay());
        return held.slots().stream()
                .map(slot -> new Slot(
                        slot.starts(),
                        closed || slot.starts().isBefore(earliest())
                                ? 0
                                : (int) freeSeats(held, slot.starts(), taken).count()))
                .toList();
    }

    private static IntStream freeSeats(Occurrence held, Instant starts, List<Seat> taken) {
        var ends = ends(held, starts);
        return IntStream.rangeClosed(1, held.seats())
                .filter(seat -> taken.stream()
                        .noneMatch(other -> other.seat() == seat
                                && other.starts().isBefore(ends)
                                && starts.isBefore(other.ends())));
    }

    private Map<OccurrenceId, List<Seat>> taken(LocalDate from, LocalDate to, @Nullable UUID but) {
        var taken = new HashMap<OccurrenceId, List<Seat>>();
        jdbc.sql("""
                        select series, on_date, starts, ends, seat, seats from visit
                        where on_date between :from and :to and state in ('BOOKED', 'CAME', 'MISSED')
                            and starts is not null and (:but::uuid is null or id <> :but)""").param("but", but).param("from", from).param("to", to).query(row -> {
            var id = new OccurrenceId(row.getObject("series", UUID.class), row.getObject("on_date", LocalDate.class));
            var seat = new Seat(
                    row.getObject("starts", OffsetDateTime.class).toInstant(),
                    row.getObject("ends", OffsetDateTime.class).toInstant(),
                    row.getInt("seat"),
                    row.getInt("seats"));
            taken.computeIfAbsent(id, none -> new ArrayList<>()).add(seat);
        });
        return taken;
    }
}
