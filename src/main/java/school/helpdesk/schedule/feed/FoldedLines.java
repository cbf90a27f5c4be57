package school.helpdesk.schedule.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines of at most 75 octets, the rest of a longer one on lines that begin with a space (RFC 5545, 3.1). A character is
 * never torn apart; a library that counts characters would let Russian lines grow to twice their length.
 */
public final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private FoldedLines() {}

    public static byte[] of(String unfolded) {
        var folded = new ByteArrayOutputStream(unfolded.length() * 2);
        int octets = 0;
        for (var character : (Iterable<Integer>) unfolded.codePoints()::iterator) {
            var bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            var ends = character == '\r' || character == '\n';
            if (!ends && octets + bytes.length > MOST_OCTETS) {
                folded.writeBytes(FOLD);
                octets = 1;
            }
            folded.writeBytes(bytes);
            octets = ends ? 0 : octets + bytes.length;
        }
        return folded.toByteArray();
    }
}
