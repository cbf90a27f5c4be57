package school.helpdesk.requests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;
import school.helpdesk.requests.files.StoredFile;

/**
 * A request with everything its page shows to this reader.
 *
 * @param messages in their order; the newest ones, or those before a given one
 * @param earlier whether there are older ones
 * @param latest the last message this reader may see, 0 when there is none
 * @param moves its history, in order
 * @param people everybody named on the page
 * @param acts what this reader can do next
 * @param files all that was sent with it; those of messages that are not shown are not either
 * @param besides what other modules know of it
 */
public record RequestPage(
        Request request,
        Viewpoint viewpoint,
        List<Message> messages,
        boolean earlier,
        long latest,
        List<Move> moves,
        Map<PersonId, PersonCard> people,
        Set<Act> acts,
        boolean late,
        List<Beside> besides,
        List<StoredFile> files) {

    public boolean can(String act) {
        return acts.contains(Act.valueOf(act));
    }

    /** The full name of who asked; empty once it was erased. */
    public String askerName() {
        var guest = request.guest();
        if (guest != null) return guest.name();
        var asker = request.asker();
        return asker == null ? "" : person(asker).fullName();
    }

    /** How to address who asked: a guest as they called themselves; empty once it was erased. */
    public String askerAddressed() {
        var asker = request.asker();
        return asker == null ? askerName() : person(asker).addressed();
    }

    /** @param message 0 for the question */
    public List<StoredFile> filesOf(long message) {
        return files.stream().filter(file -> file.message() == message).toList();
    }

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** Whether there is an answer that others could use too. */
    public boolean isAnswered() {
        return moves.stream().anyMatch(move -> move.act() == Act.ANSWER);
    }

    /** Why it was closed, in the consultant's words; empty when nobody said. */
    public String closingReason() {
        if (request.state() != RequestState.CLOSED || moves.isEmpty()) return "";
        return moves.get(moves.size() - 1).why();
    }

    /** How it was closed; null as long as it is not. */
    public @Nullable Act closing() {
        if (request.state() != RequestState.CLOSED || moves.isEmpty()) return null;
        return moves.get(moves.size() - 1).act();
    }
}
