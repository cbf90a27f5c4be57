package school.helpdesk.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads which of our letters a server could not pass on (RFC 3464). */
final class Returns {

    private static final Pattern FAILED = Pattern.compile("(?im)^Status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern SAYS = Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:[a-z0-9-]+;)?\\s*(.{1,300})$");
    private static final Pattern OURS =
            Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})[.@]");
    private static final int MOST_BYTES = 64 << 10;

    private Returns() {}

    static Optional<Letter.Returned> read(BoundedMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) return Optional.empty();
        var status = "";
        var original = "";
        for (var part : new BoundedMultipart(message, message.bounds()).parts()) {
            var type = part.getContentType().toLowerCase(Locale.ROOT);
            if (type.startsWith("message/delivery-status")) status = beginning(part);
            else if (type.startsWith("message/") || type.startsWith("text/rfc822-headers")) original = beginning(part);
        }
        var failed = FAILED.matcher(status);
        var ours = OURS.matcher(original.split("\r?\n\r?\n", 2)[0]);
        if (!failed.find() || !ours.find()) return Optional.empty();
        var says = SAYS.matcher(status);
        var told = failed.group(1) + (says.find() ? " " + HeaderText.decoded(says.group(1)) : "");
        return Optional.of(new Letter.Returned(UUID.fromString(ours.group(1)), told));
    }

    private static String beginning(MimePart part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return new String(content.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        }
    }
}
