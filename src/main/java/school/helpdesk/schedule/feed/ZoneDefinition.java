package school.helpdesk.schedule.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import school.helpdesk.schedule.Feed;
import school.helpdesk.schedule.Occurrence;

/**
 * The VTIMEZONE of a feed, made of the very rules by which the schedule itself reckons, and of no more of them than the
 * feed needs: calendars that read it instead of knowing the zone by its name lose their way in a century of changes.
 */
final class ZoneDefinition {

    /** Any instant will do for a feed without events. */
    private static final Instant OTHERWISE = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration YEAR = Duration.ofDays(366);
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {}

    static VTimeZone of(Feed feed) {
        var from = all(feed).stream().map(Occurrence::starts).min(Comparator.naturalOrder());
        var to = all(feed).stream().map(Occurrence::ends).max(Comparator.naturalOrder());
        return of(feed.zone(), from.orElse(OTHERWISE), to.orElse(OTHERWISE));
    }

    /** From a year before the first event, so that summer and winter time have both begun. */
    private static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        var definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        var rules = zone.getRules();
        var from = first.minus(YEAR);
        var onsets = new LinkedHashMap<Clocks, List<LocalDateTime>>();
        var change = rules.previousTransition(from);
        if (change == null) {
            onsets.put(Clocks.standing(rules.getOffset(from)), List.of(ALWAYS));
            change = rules.nextTransition(from);
        }
        for (; change != null && !change.getInstant().isAfter(last); change = rules.nextTransition(change.getInstant()))
            onsets.computeIfAbsent(Clocks.set(change, rules), any -> new ArrayList<>())
                    .add(change.getDateTimeBefore());
        var end = LocalDateTime.ofInstant(last, zone);
        onsets.forEach((clocks, when) -> observances(clocks, when, end).forEach(definition::add));
        return definition;
    }

    /** One for all when the clocks are set by a plain rule, else one for each time: few calendars read a list of dates. */
    private static Stream<Observance> observances(Clocks clocks, List<LocalDateTime> onsets, LocalDateTime end) {
        var first = onsets.get(0);
        if (!onsets.equals(yearly(first, end))) return onsets.stream().map(clocks::from);
        var observance = clocks.from(first);
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYDAY=-1"
                + WeekDay.getWeekDay(first.getDayOfWeek()).getDay()));
        return Stream.of(observance);
    }

    /** The same last weekday of the month in every year; empty when the first one is none. */
    private static List<LocalDateTime> yearly(LocalDateTime first, LocalDateTime end) {
        return IntStream.rangeClosed(first.getYear(), end.getYear())
                .mapToObj(first::withYear)
                .map(onset -> onset.with(TemporalAdjusters.lastInMonth(first.getDayOfWeek())))
                .filter(onset -> !onset.isAfter(end))
                .toList();
    }

    private static List<Occurrence> all(Feed feed) {
        return feed.entries().stream()
                .flatMap(entry -> entry.occurrences().stream())
                .toList();
    }

    /** What the clocks show before and after they are set. */
    private record Clocks(boolean summer, ZoneOffset before, ZoneOffset after) {

        static Clocks standing(ZoneOffset offset) {
            return new Clocks(false, offset, offset);
        }

        Observance from(LocalDateTime onset) {
            var observance = summer ? new Daylight() : new Standard();
            observance.add(new TzOffsetFrom(before));
            observance.add(new TzOffsetTo(after));
            observance.add(new DtStart<>(onset));
            return observance;
        }

        static Clocks set(ZoneOffsetTransition change, ZoneRules rules) {
            return new Clocks(
                    rules.isDaylightSavings(change.getInstant()), change.getOffsetBefore(), change.getOffsetAfter());
        }
    }
}
