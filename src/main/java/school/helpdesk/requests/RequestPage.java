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
 * @param files all that was sent with it and with those merged into it; those of messages that are not shown are not either
 * @param besides what other modules know of it
 * @param merged the latest requests that lead to this one
 * @param undo what the reader can take back at this moment
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
        List<StoredFile> files,
        List<Request> merged,
        @Nullable Undo undo) {

    /** What stands beside it and says nothing of how it stands. */
    public List<Beside> linked() {
        return besides.stream().filter(beside -> beside.lead() == null).toList();
    }

    /** What another module says of how it stands; null when none does. */
    public @Nullable Beside lead() {
        return besides.stream()
                .filter(beside -> beside.lead() != null)
                .findFirst()
                .orElse(null);
    }

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
    public List<StoredFile> filesOf(long number, long message) {
        return files.stream()
                .filter(file -> file.request() == number && file.message() == message)
                .toList();
    }

    /** The move that a row of the history is about: for an undoing the one that was undone. */
    public Move told(Move move) {
        return moves.stream()
                .filter(other -> Objects.equals(move.undoes(), other.id()))
                .findFirst()
                .orElse(move);
    }

    public boolean isUndone(Move move) {
        return moves.stream().anyMatch(other -> Objects.equals(other.undoes(), move.id()));
    }

    /** The message this writer took back and has neither sent again nor put aside; null when there is none. */
    public @Nullable Message inHand(PersonId writer) {
        return messages.stream()
                .filter(message -> message.requestNumber() == request.number())
                .filter(message -> message.made().by().equals(writer))
                .reduce((earlier, later) -> later)
                .filter(Message::isInHand)
                .orElse(null);
    }

    /** The reason for a closing that this person has just undone; empty when there is none. */
    public String reasonInHand(PersonId writer) {
        var last = last();
        if (last == null || last.act() != Act.UNDO || !writer.equals(last.by())) return "";
        return told(last).why();
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
        return moves.stream().anyMatch(move -> move.act() == Act.ANSWER && !isUndone(move));
    }

    /** Why it was closed, in the consultant's words; empty when nobody said. */
    public String closingReason() {
        var last = last();
        return request.state() != RequestState.CLOSED || last == null ? "" : last.why();
    }

    /** How it was closed; null as long as it is not. */
    public @Nullable Act closing() {
        var last = last();
        return request.state() != RequestState.CLOSED || last == null ? null : last.act();
    }

    private @Nullable Move last() {
        return moves.stream()
                .filter(move -> move.requestNumber() == request.number())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
