package school.helpdesk.mailbox.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one look over the bytes of a letter tells.
 *
 * @param fingerprint the same for the same bytes
 * @param longestLine in bytes; readers of mail hold a line as a whole
 */
record Scan(String fingerprint, int longestLine) {

    static Scan of(Path file) throws IOException {
        var digest = digest();
        var longest = 0;
        var line = 0;
        try (var letter = Files.newInputStream(file)) {
            var piece = new byte[64 << 10];
            for (int read; (read = letter.read(piece)) >= 0; ) {
                digest.update(piece, 0, read);
                for (int i = 0; i < read; i++) {
                    line = piece[i] == '\n' ? 0 : line + 1;
                    longest = Math.max(longest, line);
                }
            }
        }
        return new Scan("sha-256:" + HexFormat.of().formatHex(digest.digest()), longest);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
