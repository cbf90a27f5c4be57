package school.helpdesk.mailbox.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.mailbox.Reason;
import school.helpdesk.uploads.Upload;

/**
 * A letter as far as it can be understood. What came with it can be read until it is closed.
 *
 * @param words what is new in it
 * @param quoted what stood there before: quotations, signatures
 * @param fault why it cannot be understood; null when it can
 * @param returned the letter of ours that a server has not passed on
 */
public record Letter(
        Head head,
        String words,
        String quoted,
        List<Upload> files,
        @Nullable Reason fault,
        Optional<Returned> returned,
        @Nullable InputStream source)
        implements AutoCloseable {

    /** @param status what the server says about it, as {@code 5.1.1} */
    public record Returned(UUID letter, String status) {}

    static Letter faulty(Head head, Reason fault, @Nullable InputStream source) {
        return new Letter(head, "", "", List.of(), fault, Optional.empty(), source);
    }

    @Override
    public void close() throws IOException {
        if (source != null) source.close();
    }
}
