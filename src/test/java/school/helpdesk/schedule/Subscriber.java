package school.helpdesk.schedule;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Content;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DateProperty;

/** A calendar program that reads the feed and shows what it holds. */
final class Subscriber {

    private final Calendar file;
    private final List<Shown> shown = new ArrayList<>();

    Subscriber(byte[] feed) {
        file = parsed(feed);
        assertThat(file.validate().getEntries()).isEmpty();
        events().forEach(this::show);
        shown.sort(null);
    }

    /** What is on a calendar's page. */
    record Shown(Instant starts, Instant ends, String summary) implements Comparable<Shown> {

        @Override
        public int compareTo(Shown other) {
            return toString().compareTo(other.toString());
        }
    }

    /** In order; what was cancelled is not shown. */
    List<Shown> shown() {
        return shown;
    }

    List<VEvent> events() {
        return file.getComponents(Component.VEVENT);
    }

    static String text(Component event, String property) {
        return event.getProperty(property).map(Content::getValue).orElse("");
    }

    static boolean has(Component event, String property) {
        return event.getProperty(property).isPresent();
    }

    String text(String property) {
        return file.getProperty(property).map(Content::getValue).orElse("");
    }

    List<VTimeZone> zones() {
        return file.getComponents(Component.VTIMEZONE);
    }

    private void show(VEvent event) {
        if (has(event, Property.RECURRENCE_ID)) return;
        if (!has(event, Property.RRULE)) {
            if (!isCancelled(event)) add(event, at(event, Property.DTSTART), at(event, Property.DTEND));
            return;
        }
        var instead = events().stream()
                .filter(other -> has(other, Property.RECURRENCE_ID))
                .filter(other -> text(other, Property.UID).equals(text(event, Property.UID)))
                .toList();
        var replaced =
                instead.stream().map(other -> at(other, Property.RECURRENCE_ID)).collect(toSet());
        var regular = regular(event);
        assertThat(regular.stream().map(Shown::starts)).containsAll(replaced);
        regular.stream().filter(one -> !replaced.contains(one.starts)).forEach(shown::add);
        instead.stream()
                .filter(other -> !isCancelled(other))
                .forEach(other -> add(other, at(other, Property.DTSTART), at(other, Property.DTEND)));
    }

    private static List<Shown> regular(VEvent event) {
        ZoneId zone = zoned(event, Property.DTSTART).getZone();
        var ever = new Period<>(
                LocalDate.of(2020, 1, 1).atStartOfDay(zone),
                LocalDate.of(2035, 1, 1).atStartOfDay(zone));
        var all = new ArrayList<Shown>();
        for (Period<ZonedDateTime> one : event.<ZonedDateTime>calculateRecurrenceSet(ever))
            all.add(new Shown(one.getStart().toInstant(), one.getEnd().toInstant(), text(event, Property.SUMMARY)));
        return all;
    }

    private void add(VEvent event, Instant starts, Instant ends) {
        shown.add(new Shown(starts, ends, text(event, Property.SUMMARY)));
    }

    private static boolean isCancelled(VEvent event) {
        return text(event, Property.STATUS).equals("CANCELLED");
    }

    private static Instant at(VEvent event, String property) {
        return zoned(event, property).toInstant();
    }

    private static ZonedDateTime zoned(VEvent event, String property) {
        DateProperty<?> found = (DateProperty<?>) event.getRequiredProperty(property);
        return (ZonedDateTime) found.getDate();
    }

    private static Calendar parsed(byte[] feed) {
        try {
            var zones = TimeZoneRegistryFactory.getInstance().createRegistry();
            return new CalendarBuilder(zones).build(new ByteArrayInputStream(feed));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
