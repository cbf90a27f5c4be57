package school.helpdesk.schedule;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;

/** Which part of the feed somebody wants; null for all of it. */
record FeedFilter(@Nullable Audience audience, @Nullable PersonId consultant) {

    List<Feed.Entry> apply(List<Feed.Entry> entries) {
        return entries.stream()
                .filter(entry -> audience == null || first(entry).audience().covers(audience))
                .flatMap(this::ofConsultant)
                .toList();
    }

    /** Where the consultant only stands in for somebody else, each time is an entry of its own. */
    private Stream<Feed.Entry> ofConsultant(Feed.Entry entry) {
        if (consultant == null || first(entry).planned().equals(consultant)) return Stream.of(entry);
        return entry.occurrences().stream()
                .filter(occurrence -> occurrence.consultant().equals(consultant))
                .map(occurrence -> alone(entry, occurrence));
    }

    private static Feed.Entry alone(Feed.Entry entry, Occurrence occurrence) {
        var revision = entry.revision(occurrence);
        var day = occurrence.date();
        return new Feed.Entry(entry.id() + "-" + day, false, day, List.of(occurrence), revision, Map.of());
    }

    private static Occurrence first(Feed.Entry entry) {
        return entry.occurrences().get(0);
    }
}
