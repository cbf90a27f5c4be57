package school.helpdesk.schedule;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonCard;
import school.helpdesk.school.PortalAddress;
import school.helpdesk.school.SchoolTime;

/** Gathers what a poster says. */
@Service
@Transactional(readOnly = true)
public class PosterDesk {

    private final Schedules schedules;
    private final DraftDesk drafts;
    private final PeopleDesk people;
    private final SchoolTime time;
    private final PortalAddress portal;

    PosterDesk(Schedules schedules, DraftDesk drafts, PeopleDesk people, SchoolTime time, PortalAddress portal) {
        this.schedules = schedules;
        this.drafts = drafts;
        this.people = people;
        this.time = time;
        this.portal = portal;
    }

    /** Of the version in force today; empty when nothing is. */
    public Optional<Poster> inForce() {
        return new Versions(schedules.findVersions())
                .on(time.today())
                .flatMap(version -> schedules.findById(version.id()))
                .map(this::poster);
    }

    /** @throws NotFound when no approved schedule has that number */
    public Poster version(int number) {
        return schedules
                .findByNumber(number)
                .map(this::poster)
                .orElseThrow(() -> new NotFound("version " + number + " of the schedule"));
    }

    /**
     * Of whatever {@link DraftDesk#page} shows this person; when it is approved by now, the poster of the version.
     *
     * @throws NotFound when they may not see it
     */
    public Poster draft(UUID id, PersonId me) {
        return poster(drafts.page(id, me).schedule());
    }

    private Poster poster(Schedule schedule) {
        var number = schedule.number();
        var cards = cards(schedule);
        return new Poster(
                schedule,
                cards,
                author(schedule, cards),
                number == null
                        ? null
                        : signer(schedule, ScheduleSignature.Role.DIRECTOR, cards)
                                .orElseThrow(),
                number == null ? null : portal.at("/schedule/versions/" + number));
    }

    private Map<PersonId, PersonCard> cards(Schedule schedule) {
        var signers = schedule.signatures().stream()
                .map(signature -> signature.signature().by());
        var consultants = schedule.lines().stream().map(line -> line.reception().consultant());
        return people.cards(Stream.of(Stream.of(schedule.author()), signers, consultants)
                .flatMap(all -> all)
                .collect(Collectors.toSet()));
    }

    private Optional<Signer> signer(Schedule schedule, ScheduleSignature.Role role, Map<PersonId, PersonCard> cards) {
        return schedule.signature(role).map(signed -> signer(signed, cards));
    }

    private Signer signer(ScheduleSignature signed, Map<PersonId, PersonCard> cards) {
        var made = signed.signature();
        return Signer.of(signed, time.dayOf(made.at()), cards.get(made.by()));
    }

    /** What was signed and then withdrawn or returned is signed by nobody. */
    private Signer author(Schedule schedule, Map<PersonId, PersonCard> cards) {
        var signed = schedule.state().isOpen()
                ? Optional.<Signer>empty()
                : signer(schedule, ScheduleSignature.Role.AUTHOR, cards);
        return signed.orElseGet(() -> unsigned(cards.get(schedule.author())));
    }

    private static Signer unsigned(@Nullable PersonCard card) {
        return card == null ? new Signer("", "", null) : new Signer(card.position(), card.signingName(), null);
    }
}
