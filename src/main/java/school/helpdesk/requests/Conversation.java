package school.helpdesk.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.helpdesk.drafts.DraftsDesk;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.requests.files.FileShelf;

/** What was written about a request. Whoever adds to it holds the lock on the request. */
@Component
class Conversation {

    private static final List<Message.Kind> ALL = List.of(Message.Kind.values());
    private static final List<Message.Kind> FOR_THE_ASKER =
            List.of(Message.Kind.REPLY, Message.Kind.CLARIFICATION, Message.Kind.ANSWER);

    private final Messages messages;
    private final FileShelf files;
    private final DraftsDesk drafts;

    Conversation(Messages messages, FileShelf files, DraftsDesk drafts) {
        this.messages = messages;
        this.files = files;
        this.drafts = drafts;
    }

    /**
     * Whether this very form was sent before.
     *
     * @throws RuleBroken when it was and its writer took it back, so that nothing goes out again unmeant
     */
    boolean has(Request request, PersonId me, Message.Kind kind, Saying saying) {
        var sent = messages.findByRequestNumberAndIdentity(request.number(), saying.identity(me, kind));
        if (sent.filter(Message::isRecalled).isPresent()) throw new RuleBroken("requests.rule.recalled");
        return sent.isPresent();
    }

    /** @throws RuleBroken when somebody else wrote something the writer has not seen */
    Message add(Request request, Signature by, Message.Kind kind, Saying saying) {
        var seen = saying.seen();
        if (seen != null && messages.existsNewer(request.number(), seen, by.by(), seenBy(request, by.by())))
            throw new RuleBroken("requests.rule.newer");
        var message = messages.saveAndFlush(new Message(request.number(), kind, saying, by));
        if (saying.form() != null) {
            files.attach(by.by(), saying.form(), request.number(), message.id());
            drafts.sent(by.by(), saying.form());
        }
        return message;
    }

    /**
     * What this reader may see: never a note to the one who asked.
     *
     * @param reader null for a guest
     */
    static List<Message.Kind> seenBy(Request request, @Nullable PersonId reader) {
        return reader == null || request.isAskedBy(reader) ? FOR_THE_ASKER : ALL;
    }
}
