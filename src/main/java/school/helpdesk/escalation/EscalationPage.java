package school.helpdesk.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.ReadGuides;
import school.helpdesk.people.PersonCard;
import school.helpdesk.requests.RequestPage;
import school.helpdesk.requests.RequestState;
import school.helpdesk.requests.Viewpoint;
import school.helpdesk.requests.files.StoredFile;

/**
 * The way to Support of one request, as this reader sees it.
 *
 * @param open the escalation that has not ended; null when there is none
 * @param past those that have, the newest first
 * @param lapses from when on the asker may declare it themselves; null for others, and while no promise runs
 * @param mayDeclare whether this reader can do so now
 * @param opened the guides on the topic that the asker has opened
 * @param files that may go to Support: those the asker may see
 * @param people everybody named on the page
 */
public record EscalationPage(
        RequestPage request,
        @Nullable Escalation open,
        List<Escalation> past,
        @Nullable Instant lapses,
        boolean mayDeclare,
        List<ReadGuides.Opened> opened,
        List<StoredFile> files,
        Map<PersonId, PersonCard> people) {

    public boolean isActor() {
        return request.viewpoint() != Viewpoint.DIRECTOR;
    }

    public boolean isAsker() {
        return request.viewpoint() == Viewpoint.ASKER;
    }

    /** The letter is to be written and sent, for the first time or again. */
    public boolean isToAppeal() {
        return open != null && Step.APPEAL.isOpenTo(open.state());
    }

    public boolean isOnHold() {
        return request.request().state() == RequestState.ON_HOLD;
    }

    /** Who took a step; empty for a guest once erased. */
    public String name(Done step) {
        var by = step.by();
        return by == null ? request.askerName() : person(by).shortName();
    }

    /** The names that may stand in the letter: those of grown-ups. */
    public Stream<String> names() {
        return Stream.concat(
                Stream.of(request.askerName().split(" ")),
                people.values().stream()
                        .flatMap(card -> Stream.of(card.familyName(), card.givenName(), card.patronymic())));
    }

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** Who turns to Support; null for a guest. */
    public @Nullable PersonCard asker() {
        var asker = request.request().asker();
        return asker == null ? null : person(asker);
    }
}
