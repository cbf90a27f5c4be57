package school.helpdesk.people.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Letters from bytes: what is no sound UTF-8 was saved by a Russian Windows, if it is a text at all. */
final class Decoding {

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\f\\r\\x1A]]");

    private Decoding() {}

    static String text(byte[] file) throws Unreadable {
        for (var charset : charsets(file)) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                if (!NO_TEXT.matcher(text).find()) return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        throw new Unreadable("people.import.no-text");
    }

    /** Whoever wrote UTF-16 says so by its first two bytes. */
    private static List<Charset> charsets(byte[] file) {
        var mark = file.length < 2 ? 0 : (file[0] & 0xFF) << 8 | file[1] & 0xFF;
        if (mark == 0xFEFF || mark == 0xFFFE) return List.of(StandardCharsets.UTF_16);
        return List.of(StandardCharsets.UTF_8, WINDOWS);
    }
}
