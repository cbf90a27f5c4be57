package school.helpdesk.schedule.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
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

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {}

    static VTimeZone of(Feed feed) {
        var from = all(feed).stream().map(Occurrence::starts).min(Comparator.naturalOrder());
        var to = all(feed).stream().map(Occurrence::ends).max(Comparator.naturalOrder());
        return of(feed.zone(), from.orElse(OTHERWISE), to.orElse(OTHERWISE));
    }

    private static VTimeZone of(ZoneId zone, Instant from, Instant to) {
        var definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        var rules = zone.getRules();
        var onsets = new LinkedHashMap<Clocks, List<LocalDateTime>>();
        var change = rules.previousTransition(from.plusNanos(1));
        if (change == null) onsets.put(Clocks.standing(rules.getOffset(from)), List.of(ALWAYS));
        for (; change != null && !change.getInstant().isAfter(to); change = rules.nextTransition(change.getInstant()))
            onsets.computeIfAbsent(Clocks.set(change, rules), any -> new ArrayList<>())
                    .add(change.getDateTimeBefore());
        var last = LocalDateTime.ofInstant(to, zone);
        onsets.forEach((clocks, when) -> definition.add(observance(clocks, when, last)));
        return definition;
    }

    private static Observance observance(Clocks clocks, List<LocalDateTime> onsets, LocalDateTime last) {
        var observance = clocks.summer() ? new Daylight() : new Standard();
        observance.add(new TzOffsetFrom(clocks.before()));
        observance.add(new TzOffsetTo(clocks.after()));
        observance.add(new DtStart<>(onsets.get(0)));
        if (onsets.equals(yearly(onsets.get(0), last)))
            observance.add(new RRule<>(DateTimeFormatter.ofPattern("'FREQ=YEARLY;BYMONTH='M';BYDAY=-1'")
                            .format(onsets.get(0))
                    + onsets.get(0).getDayOfWeek().name().substring(0, 2)));
        else if (onsets.size() > 1) observance.add(new RDate<>(new DateList<>(onsets.subList(1, onsets.size()))));
        return observance;
    }

    /** The same last weekday of the month in every year; empty when the first one is none. */
    private static List<LocalDateTime> yearly(LocalDateTime first, LocalDateTime last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .mapToObj(first::withYear)
                .map(onset -> onset.with(TemporalAdjusters.lastInMonth(first.getDayOfWeek())))
                .filter(onset -> !onset.isAfter(last))
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

        static Clocks set(ZoneOffsetTransition change, ZoneRules rules) {
            return new Clocks(
                    rules.isDaylightSavings(change.getInstant()), change.getOffsetBefore(), change.getOffsetAfter());
        }
    }
}
