package school.helpdesk.requests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Access;
import school.helpdesk.people.Colleagues;
import school.helpdesk.people.Directory;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.requests.files.StoredFile;
import school.helpdesk.requests.queue.QueueRow;
import school.helpdesk.school.SchoolTime;

/** Lays out one request for whoever may see it; the number of statements does not grow with the conversation. */
@Service
@Transactional(readOnly = true)
public class RequestReader {

    static final int MESSAGES = 50;
    private static final int MOVES = 200;
    private static final int MERGED = 50;

    private final Requests requests;
    private final Messages messages;
    private final Moves moves;
    private final Directory directory;
    private final SchoolTime time;
    private final Steps steps;
    private final RequestSettings settings;
    private final List<Beside.Source> besides;
    private final FileShelf files;

    RequestReader(
            Requests requests,
            Messages messages,
            Moves moves,
            Directory directory,
            SchoolTime time,
            Steps steps,
            RequestSettings settings,
            List<Beside.Source> besides,
            FileShelf files) {
        this.requests = requests;
        this.messages = messages;
        this.moves = moves;
        this.directory = directory;
        this.time = time;
        this.steps = steps;
        this.settings = settings;
        this.besides = List.copyOf(besides);
        this.files = files;
    }

    /**
     * @param me null for the guest who asked: whoever calls has seen their secret
     * @param before shows what was written before this message; null shows the newest
     * @throws NotFound when there is no such request or it is not the reader's to see
     */
    public RequestPage page(long number, @Nullable Access me, @Nullable Long before) {
        var reader = me == null ? null : me.person();
        var whole = requests.findWhole(number, Limit.of(MERGED + 1));
        var request = whole.stream()
                .filter(found -> found.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("request " + number));
        var merged = whole.stream().filter(found -> found != request).toList();
        var viewpoint = Viewpoint.of(request, me);
        var kinds = Conversation.seenBy(request, reader);
        var found = messages.findBefore(
                number,
                before == null ? Long.MAX_VALUE : before,
                kinds,
                viewpoint != Viewpoint.ASKER,
                reader,
                Limit.of(MESSAGES + 1));
        var shown = inOrder(found.subList(0, Math.min(found.size(), MESSAGES)));
        var history = inOrder(moves.findAbout(number, Limit.of(MOVES)));
        var colleagues = directory.colleagues(named(request, shown, history), time.today());
        return new RequestPage(
                request,
                viewpoint,
                shown,
                found.size() > MESSAGES,
                shown.isEmpty() ? 0 : shown.get(shown.size() - 1).id(),
                history,
                colleagues.cards(),
                reader == null ? List.of() : Errand.receivers(request, viewpoint, reader, colleagues),
                viewpoint.acts(request),
                request.isLate(time.now()),
                me == null ? List.of() : besides(request, history, me),
                files.of(number),
                merged,
                reader == null ? null : undo(request, reader, shown, history));
    }

    private List<Beside> besides(Request request, List<Move> history, Access me) {
        var held = history.stream().anyMatch(move -> move.act() == Act.HOLD);
        return besides.stream()
                .filter(source -> held || !source.isOfHeldOnly())
                .flatMap(source -> source.of(request, me).stream())
                .toList();
    }

    /**
     * @param me null for the guest who asked
     * @throws NotFound when there is no such request or it is not the reader's to see
     */
    public Request request(long number, @Nullable Access me) {
        var request = found(number);
        Viewpoint.of(request, me);
        return request;
    }

    /**
     * As whom somebody looks at a request.
     *
     * @param me null for the guest who asked
     * @throws NotFound when there is no such request or it is not the reader's to see
     */
    public Viewpoint viewpoint(long number, @Nullable Access me) {
        return Viewpoint.of(found(number), me);
    }

    /**
     * A file of a request.
     *
     * @throws NotFound when there is none, or it is not the reader's to see: what came with a note is not its asker's
     */
    public StoredFile file(long number, UUID id, Access me) {
        var request = request(number, me);
        var kinds = Conversation.seenBy(request, me.person());
        return files.find(number, id)
                .filter(file -> file.message() == 0 || messages.existsByIdAndKindIn(file.message(), kinds))
                .orElseThrow(() -> new NotFound("file of request " + number));
    }

    /** Everybody a list names, this person too, and those who could work on what is in it, in one statement. */
    public Colleagues people(List<QueueRow> rows, @Nullable PersonId also) {
        var named = new HashSet<PersonId>();
        if (also != null) named.add(also);
        for (var row : rows) {
            if (row.asker() != null) named.add(row.asker());
            if (row.assignee() != null) named.add(row.assignee());
        }
        return directory.colleagues(named, time.today());
    }

    /** Costs no question to who has just done nothing here. */
    private @Nullable Undo undo(Request request, PersonId me, List<Message> shown, List<Move> history) {
        var now = time.now();
        var since = now.minus(settings.undoWithin());
        var mine = Stream.concat(
                history.stream().filter(move -> me.equals(move.by())).map(Move::at),
                shown.stream()
                        .map(Message::made)
                        .filter(made -> me.equals(made.by()))
                        .map(Signature::at));
        if (request.mergedInto() != null || mine.noneMatch(at -> at.isAfter(since))) return null;
        return steps.findLatest(request.number(), me, since)
                .map(step -> step.offer(now, settings.undoWithin()))
                .orElse(null);
    }

    private Request found(long number) {
        return requests.findByNumber(number).orElseThrow(() -> new NotFound("request " + number));
    }

    private static Set<PersonId> named(Request request, List<Message> messages, List<Move> moves) {
        var named = new HashSet<PersonId>();
        if (request.asker() != null) named.add(request.asker());
        if (request.assignee() != null) named.add(request.assignee());
        messages.forEach(message -> named.add(message.made().by()));
        for (var move : moves) {
            if (move.by() != null) named.add(move.by());
            if (move.handedTo() != null) named.add(move.handedTo());
        }
        return named;
    }

    private static <T> List<T> inOrder(List<T> newestFirst) {
        var ordered = new ArrayList<>(newestFirst);
        Collections.reverse(ordered);
        return ordered;
    }
}
