package school.helpdesk.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonCard;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;

/** Lays out the times people can choose from, and says why one cannot be chosen. */
@Service
@Transactional(readOnly = true)
public class ChoiceReader {

    private final Openings openings;
    private final SeatBook seats;
    private final IntakeDesk intakes;
    private final PeopleDesk people;

    ChoiceReader(Openings openings, SeatBook seats, IntakeDesk intakes, PeopleDesk people) {
        this.openings = openings;
        this.seats = seats;
        this.intakes = intakes;
        this.people = people;
    }

    /** What people of this audience can choose from. */
    public ChoicePage choices(Audience audience) {
        var ahead = openings.ahead(audience);
        return new ChoicePage(audience, ahead, seats.left(ahead), people.cards(consultants(ahead)));
    }

    /** The next free times of these people, in order. */
    public List<Opening> next(Audience audience, int most) {
        return openings.next(audience).limit(most).toList();
    }

    /** By when somebody of this audience is answered who wishes for a time now. */
    public Instant promise(Audience audience) {
        return intakes.promise(audience).until();
    }

    /** The free times of these people that are nearest to the one they wanted, in order. */
    public List<Opening> near(Audience audience, Instant wanted, int most) {
        return openings.next(audience)
                .sorted(Comparator.comparing(
                        opening -> Duration.between(wanted, opening.starts()).abs()))
                .limit(most)
                .sorted(Comparator.comparing(Opening::starts))
                .toList();
    }

    /**
     * The time somebody of this audience points at.
     *
     * @throws RuleBroken saying why it cannot be had
     */
    public Opening opening(Choice choice, Audience audience) {
        var opening = openings.require(choice, audience);
        if (seats.freeSeat(opening.held(), opening.starts(), null).isEmpty()) throw new RuleBroken("visits.rule.taken");
        return opening;
    }

    /** The same, empty when it cannot be had. */
    public Optional<Opening> openingIfFree(Choice choice, Audience audience) {
        return openings.next(audience)
                .filter(opening -> opening.starts().equals(choice.starts()))
                .filter(opening -> choice.occurrence() == null
                        || choice.occurrence().equals(opening.held().id()))
                .findFirst();
    }

    /** @throws RuleBroken saying why people of this audience cannot come to that occurrence */
    public void requireOccurrence(Optional<OccurrenceId> id, Audience audience) {
        openings.requireAhead(id.orElseThrow(() -> new RuleBroken("visits.rule.no-occurrence")), audience);
    }

    public Map<PersonId, PersonCard> consultantsOf(Collection<Opening> offered) {
        return people.cards(consultants(offered.stream().map(Opening::held).toList()));
    }

    /** Who receives there. */
    static Set<PersonId> consultants(Collection<Occurrence> of) {
        var named = new HashSet<PersonId>();
        of.forEach(held -> named.add(held.consultant()));
        return named;
    }
}
