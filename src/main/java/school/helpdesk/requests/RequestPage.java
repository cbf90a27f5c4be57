package school.helpdesk.requests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Consultant;
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
 * @param receivers the colleagues to whom this reader can hand it over
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
        List<Consultant> receivers,
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

    /** @param message 0 for the question */
    public List<StoredFile> filesOf(long message) {
        return files.stream().filter(file -> file.message() == message).toList();
    }

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** The reason of a move, for this reader: why colleagues hand it over is among themselves. */
    public String why(Move move) {
        return viewpoint == Viewpoint.ASKER && move.act() == Act.HAND_OVER ? "" : move.why();
    }

    /** How it came to this reader, as long as they have done nothing with it; null when they were not given it. */
    public @Nullable Move handedTo(PersonId reader) {
        if (moves.isEmpty()) return null;
        var latest = moves.get(moves.size() - 1);
        return reader.equals(latest.handedTo()) ? latest : null;
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
