package school.helpdesk.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Tells calendars what the approved schedules hold. */
@Service
@Transactional(readOnly = true)
public class FeedDesk {

    /** What lies further back nobody looks up in a calendar any more. */
    private static final int MONTHS_BACK = 6;

    private final Schedules schedules;
    private final Notices notices;
    private final WorkdayDesk workdays;
    private final PeopleDesk people;
    private final SchoolTime time;

    FeedDesk(Schedules schedules, Notices notices, WorkdayDesk workdays, PeopleDesk people, SchoolTime time) {
        this.schedules = schedules;
        this.notices = notices;
        this.workdays = workdays;
        this.people = people;
        this.time = time;
    }

    /**
     * Every version that was in force within the last half year, is or will be. Seven statements, however much that is.
     *
     * @param audience for whom; null for everybody
     * @param consultant who receives, or was to receive and is substituted; null for all of them
     */
    public Feed feed(@Nullable Audience audience, @Nullable PersonId consultant) {
        var since = time.today().minusMonths(MONTHS_BACK);
        var versions = new Versions(schedules.findVersions());
        var told = versions.during(since, LocalDate.MAX).toList();
        if (told.isEmpty()) return new Feed(time.zone(), List.of(), Map.of());
        var entries = new FeedFilter(audience, consultant)
                .apply(source(versions, told).entries(since));
        var named = entries.stream()
                .flatMap(entry -> entry.occurrences().stream())
                .flatMap(occurrence -> Stream.of(occurrence.consultant(), occurrence.planned()))
                .collect(Collectors.toSet());
        return new Feed(time.zone(), entries, people.cards(named));
    }

    private FeedSource source(Versions versions, List<Version> told) {
        var from = told.get(told.size() - 1).heading().effectiveFrom();
        var said = notices.during(from, versions.lastDay(told.get(0)).orElseThrow());
        var publication = new Publication(
                versions,
                lines(told),
                said.cancellations(),
                said.substitutions(),
                workdays.calendar()::isWorkday,
                time.zone());
        return new FeedSource(publication, approvals(), said.times(), workdays.acts());
    }

    private Map<UUID, List<Line>> lines(List<Version> told) {
        return schedules.findWithLines(told.stream().map(Version::id).toList()).stream()
                .collect(Collectors.toMap(Schedule::id, Schedule::lines));
    }

    private Map<UUID, Instant> approvals() {
        return schedules.findApprovals().stream().collect(Collectors.toMap(Approval::schedule, Approval::at));
    }
}
