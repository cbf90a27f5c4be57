package school.helpdesk.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PersonCard;
import school.helpdesk.schedule.feed.CalendarFile;
import school.helpdesk.schedule.feed.FeedWords;
import school.helpdesk.workdays.DayAct;

/** Versions and what was said about them, put together without a database, and the feed that is made of them. */
final class Published {

    static final Instant APPROVED = Instant.parse("2026-08-28T05:00:00Z");
    static final PersonCard ONE = new PersonCard(PersonId.fresh(), "Соболева", "Мария", "Павловна", "Учитель");
    static final PersonCard TWO = new PersonCard(PersonId.fresh(), "Лугин", "Пётр", "", "Учитель");

    ZoneId zone = TravelClock.SCHOOL;
    Predicate<LocalDate> workday = Found::workday;

    @Nullable
    Audience audience;

    @Nullable
    PersonId consultant;

    Locale locale = Locale.forLanguageTag("ru");
    String school = "СОШ № 2";

    final List<DayAct> acts = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private final Map<UUID, List<Line>> lines = new HashMap<>();
    private final Map<UUID, Instant> approvals = new HashMap<>();
    private final Map<OccurrenceId, Cancellation> cancellations = new HashMap<>();
    private final Map<OccurrenceId, Substitution> substitutions = new HashMap<>();
    private final Map<OccurrenceId, Integer> times = new HashMap<>();

    /** Approved a day after the one before it. */
    Published version(Heading heading, Line... said) {
        var version = new Version(UUID.randomUUID(), versions.size() + 1, heading);
        approvals.put(version.id(), APPROVED.plusSeconds(86_400L * versions.size()));
        versions.add(version);
        lines.put(version.id(), List.of(said));
        return this;
    }

    Published cancel(Line line, String day, String at) {
        var id = told(line, day);
        cancellations.put(id, new Cancellation(id, by(at), "Педсовет"));
        return this;
    }

    Published substitute(Line line, String day, PersonCard by, String at) {
        var id = told(line, day);
        substitutions.put(id, new Substitution(id, by.id(), by(at), "Курсы"));
        return this;
    }

    Timetable timetable(LocalDate from, LocalDate to) {
        return publication().timetable(from, to);
    }

    byte[] bytes() {
        var source = new FeedSource(publication(), approvals, times, acts);
        var entries = new FeedFilter(audience, consultant).apply(source.entries(LocalDate.of(2026, 5, 24)));
        var feed = new Feed(zone, entries, Map.of(ONE.id(), ONE, TWO.id(), TWO));
        return CalendarFile.of(feed, new FeedWords(words(), locale, school, "https://help.school.example/schedule"));
    }

    Subscriber read() {
        return new Subscriber(bytes());
    }

    private OccurrenceId told(Line line, String day) {
        var id = new OccurrenceId(line.series(), LocalDate.parse(day));
        times.merge(id, 1, Integer::sum);
        return id;
    }

    private static Signature by(String at) {
        return new Signature(ONE.id(), Instant.parse(at));
    }

    private Publication publication() {
        return new Publication(new Versions(versions), lines, cancellations, substitutions, workday, zone);
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/schedule");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
