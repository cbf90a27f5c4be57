package school.helpdesk.letters;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * A letter to one recipient, in words that are said already.
 *
 * @param recipient null for somebody without an account
 * @param address as it stands at this moment; what is no address gets no letter
 * @param request what it is about; letters about one are a thread
 * @param author who caused it and is shown that it was refused; null when the portal did
 * @param words one or more paragraphs, a blank line between two
 * @param quoted what somebody wrote, word for word; empty when nothing is passed on
 * @param path of the page with more, with a slash at its beginning
 * @param leavesAt not before, so that what is taken back at once was never sent
 * @param tellsOf for each paragraph of a letter about several requests the one it tells of, null where it tells of none;
 *     empty for any other letter
 */
public record NewLetter(
        @Nullable PersonId recipient,
        String address,
        @Nullable Long request,
        @Nullable PersonId author,
        String subject,
        String words,
        String quoted,
        String path,
        Answering answering,
        Instant leavesAt,
        List<@Nullable Long> tellsOf) {

    public NewLetter(
            @Nullable PersonId recipient,
            String address,
            @Nullable Long request,
            @Nullable PersonId author,
            String subject,
            String words,
            String quoted,
            String path,
            Answering answering,
            Instant leavesAt) {
        this(recipient, address, request, author, subject, words, quoted, path, answering, leavesAt, List.of());
    }
}
