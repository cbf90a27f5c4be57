package school.helpdesk.visits;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.requests.Brief;
import school.helpdesk.requests.Briefs;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

/** Lays out who waits for a word; the number of statements does not grow with theirs. */
@Service
@Transactional(readOnly = true)
public class WaitingReader {

    private static final int OFFERS = 40;
    private static final int MOST = 500;
    private static final Duration STILL_TOLD = Duration.ofDays(3);

    private final Visits visits;
    private final Openings openings;
    private final ScheduleDesk schedule;
    private final Briefs briefs;
    private final PeopleDesk people;
    private final SchoolTime time;

    WaitingReader(
            Visits visits,
            Openings openings,
            ScheduleDesk schedule,
            Briefs briefs,
            PeopleDesk people,
            SchoolTime time) {
        this.visits = visits;
        this.openings = openings;
        this.schedule = schedule;
        this.briefs = briefs;
        this.people = people;
        this.time = time;
    }

    /** Who waits for a word. */
    public WaitingPage waiting() {
        var booked = expected();
        var found = occurrences(booked);
        var news = booked.stream().filter(visit -> isUntold(visit, found)).toList();
        var wished = visits.findWished(MOST);
        var told = briefs.of(Stream.concat(news.stream(), wished.stream())
                .map(Visit::requestNumber)
                .toList());
        var offers = new EnumMap<Audience, List<Opening>>(Audience.class);
        wished.stream()
                .map(Visit::audience)
                .distinct()
                .forEach(audience -> offers.put(
                        audience, openings.next(audience).limit(OFFERS).toList()));
        var named = ChoiceReader.consultants(found.values());
        offers.values()
                .forEach(times -> times.forEach(time -> named.add(time.held().consultant())));
        told.values().stream().map(Brief::asker).forEach(asker -> {
            if (asker != null) named.add(asker);
        });
        return new WaitingPage(
                news.stream()
                        .map(visit -> {
                            var held = found.get(visit.occurrence());
                            return new WaitingPage.Told(
                                    visit,
                                    requireNonNull(told.get(visit.requestNumber())),
                                    News.of(visit, held).orElseThrow(),
                                    held);
                        })
                        .toList(),
                wished.stream()
                        .map(visit -> new WaitingPage.Wish(visit, requireNonNull(told.get(visit.requestNumber()))))
                        .toList(),
                offers,
                people.cards(named));
    }

    /** How many wait for a word. */
    public int count() {
        var booked = expected();
        var found = occurrences(booked);
        var news = booked.stream().filter(visit -> isUntold(visit, found)).count();
        return (int) news + visits.countWished();
    }

    private List<Visit> expected() {
        return visits.findExpectedSince(time.now().minus(STILL_TOLD), MOST);
    }

    /** Of a time that is over one is still told that it did not take place. */
    private boolean isUntold(Visit visit, Map<OccurrenceId, Occurrence> found) {
        var news = News.of(visit, found.get(visit.occurrence()));
        return news.filter(what -> what.isLost() || !visit.hasBegun(time.now())).isPresent();
    }

    private Map<OccurrenceId, Occurrence> occurrences(List<Visit> booked) {
        var found = new HashMap<OccurrenceId, Occurrence>();
        var days = booked.stream()
                .map(Visit::occurrence)
                .filter(id -> id != null)
                .map(OccurrenceId::date)
                .toList();
        if (days.isEmpty()) return found;
        var first = days.stream().min(LocalDate::compareTo).orElseThrow();
        var last = days.stream().max(LocalDate::compareTo).orElseThrow();
        schedule.timetable(first, last).occurrences().forEach(held -> found.put(held.id(), held));
        return found;
    }
}
