package school.helpdesk.mailbox.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Reads what people wrote into headers. Programs break it in all ways: letters cut in two between encoded words, words that
 * touch others, bytes of some encoding with no word about it.
 */
final class HeaderText {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,50})\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\?=)\\s+(?==\\?[^?\\s]{1,50}\\?[bBqQ]\\?)");

    private HeaderText() {}

    /** On one line, without what no one sees. */
    static String decoded(String raw) {
        var text = BETWEEN_WORDS.matcher(raw.replaceAll("\r?\n[ \t]+", " ")).replaceAll("");
        var out = new StringBuilder();
        var bytes = new ByteArrayOutputStream();
        var charset = "";
        var words = WORD.matcher(text);
        var at = 0;
        while (words.find()) {
            if (words.start() > at || !words.group(1).equalsIgnoreCase(charset)) {
                out.append(Encodings.text(bytes.toByteArray(), charset));
                bytes.reset();
            }
            out.append(plain(text.substring(at, words.start())));
            charset = words.group(1);
            bytes.writeBytes(bytes(words.group(2), words.group(3)));
            at = words.end();
        }
        out.append(Encodings.text(bytes.toByteArray(), charset)).append(plain(text.substring(at)));
        return out.toString()
                .replaceAll("[\\s\\p{Cntrl}\\p{Cs}\u202A-\u202E\u2066-\u2069]+", " ")
                .strip();
    }

    private static byte[] bytes(String encoding, String word) {
        if (encoding.equalsIgnoreCase("q")) return quoted(word);
        try {
            return Base64.getMimeDecoder().decode(word);
        } catch (IllegalArgumentException cutShort) {
            return word.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] quoted(String word) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            var high = i + 2 < word.length() && letter == '=' ? Character.digit(word.charAt(i + 1), 16) : -1;
            var low = high < 0 ? -1 : Character.digit(word.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else bytes.write(letter == '_' ? ' ' : letter);
        }
        return bytes.toByteArray();
    }

    /** Headers come byte by byte; those beyond ASCII are of an encoding nobody named. */
    private static String plain(String raw) {
        if (raw.chars().noneMatch(letter -> letter > 0x7F) || raw.chars().anyMatch(letter -> letter > 0xFF)) return raw;
        return Encodings.text(raw.getBytes(StandardCharsets.ISO_8859_1), "");
    }
}
