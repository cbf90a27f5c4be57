package school.helpdesk.notifications;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.letters.Answering;
import school.helpdesk.requests.Brief;
import school.helpdesk.visits.Expected;

/**
 * One thing to be told, to whomever.
 *
 * @param arguments of its words; of what is about a request the first two are its number and subject
 * @param path of the page with more
 * @param request null when it is about none
 * @param author who did it, and so is not told; null when the portal did
 * @param quoted what somebody wrote, word for word; only letters pass it on
 */
record News(
        NoticeKind kind,
        List<Object> arguments,
        String path,
        @Nullable Long request,
        @Nullable PersonId author,
        String quoted,
        Answering answering) {

    static News of(NoticeKind kind, String path, @Nullable PersonId author, Object... arguments) {
        return new News(kind, List.of(arguments), path, null, author, "", Answering.IN_THE_PORTAL);
    }

    static News of(NoticeKind kind, Brief request, @Nullable PersonId author, Object... more) {
        return about(request.number(), request.subject(), kind, "/requests/" + request.number(), author, more);
    }

    static News of(NoticeKind kind, Expected visitor, @Nullable PersonId author, Object... more) {
        return about(visitor.request(), visitor.subject(), kind, "/visits/" + visitor.code(), author, more);
    }

    private static News about(
            long number, String subject, NoticeKind kind, String path, @Nullable PersonId author, Object... more) {
        var arguments = new ArrayList<Object>(List.of(String.valueOf(number), subject));
        arguments.addAll(List.of(more));
        return new News(kind, arguments, path, number, author, "", Answering.IN_THE_PORTAL);
    }

    News at(String page) {
        return new News(kind, arguments, page, request, author, quoted, answering);
    }

    News quoting(String words) {
        return new News(kind, arguments, path, request, author, words, answering);
    }

    /** Its letter can be replied to. */
    News forReplies() {
        return new News(kind, arguments, path, request, author, quoted, Answering.BY_LETTER);
    }
}
