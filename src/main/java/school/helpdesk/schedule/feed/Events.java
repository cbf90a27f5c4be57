package school.helpdesk.schedule.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import school.helpdesk.schedule.Feed;
import school.helpdesk.schedule.Occurrence;

/**
 * The events of an entry: one that comes round, from the first day on which it is not fallen out, and one more for each
 * time that is not as planned.
 *
 * <p>Times are written as the school's clocks show them, never as an instant in the library's own zones: their rules are
 * not those by which the schedule reckons.
 */
final class Events {

    private final Feed feed;
    private final EventText text;
    private final ParameterList inZone;

    Events(Feed feed, FeedWords words) {
        this.feed = feed;
        this.text = new EventText(words, feed.people());
        this.inZone = new ParameterList(List.of(new TzId(feed.zone().getId())));
    }

    Stream<VEvent> of(Feed.Entry entry) {
        var first = entry.occurrences().get(0);
        if (!entry.weekly()) return Stream.of(alone(entry, first));
        var differing = entry.occurrences().stream()
                .filter(occurrence -> entry.notices().containsKey(occurrence.id()) || !takesAsLong(occurrence, first))
                .map(occurrence -> instead(entry, occurrence));
        return Stream.concat(Stream.of(weekly(entry, first)), differing);
    }

    private VEvent weekly(Feed.Entry entry, Occurrence first) {
        var event = text.event(entry.id(), first.asPlanned(), entry.revision());
        event.add(new DtStart<>(inZone, first.date().atTime(first.from())));
        event.add(new DtEnd<>(inZone, first.date().atTime(first.to())));
        event.add(new RRule<>(new Recur.Builder<Instant>()
                .frequency(Frequency.WEEKLY)
                .until(lastSecond(entry.until()))
                .dayList(WeekDay.getWeekDay(first.date().getDayOfWeek()))
                .build()));
        var fallenOut = fallenOut(entry, first);
        if (!fallenOut.isEmpty()) event.add(new ExDate<>(inZone, new DateList<>(fallenOut)));
        return event;
    }

    private VEvent instead(Feed.Entry entry, Occurrence occurrence) {
        var event = alone(entry, occurrence);
        event.add(new RecurrenceId<>(inZone, nominal(occurrence.date(), occurrence)));
        return event;
    }

    private VEvent alone(Feed.Entry entry, Occurrence occurrence) {
        var event = text.event(entry.id(), occurrence, entry.revision(occurrence));
        event.add(new DtStart<>(inZone, shown(occurrence.starts())));
        event.add(new DtEnd<>(inZone, shown(occurrence.ends())));
        return event;
    }

    private List<LocalDateTime> fallenOut(Feed.Entry entry, Occurrence first) {
        var held = entry.occurrences().stream().map(Occurrence::date).collect(Collectors.toSet());
        return Stream.iterate(first.date(), day -> !day.isAfter(entry.until()), day -> day.plusWeeks(1))
                .filter(day -> !held.contains(day))
                .map(day -> nominal(day, first))
                .toList();
    }

    /** A calendar repeats the length of the first one, which on a night when the clocks are set is not the real one. */
    private static boolean takesAsLong(Occurrence one, Occurrence other) {
        return Duration.between(one.starts(), one.ends()).equals(Duration.between(other.starts(), other.ends()));
    }

    /** Where the rule puts it: an hour that is not begins where the clocks go on. */
    private LocalDateTime nominal(LocalDate day, Occurrence like) {
        return day.atTime(like.from()).atZone(feed.zone()).toLocalDateTime();
    }

    private LocalDateTime shown(Instant instant) {
        return LocalDateTime.ofInstant(instant, feed.zone());
    }

    private Instant lastSecond(LocalDate day) {
        return day.plusDays(1).atStartOfDay(feed.zone()).toInstant().minusSeconds(1);
    }
}
