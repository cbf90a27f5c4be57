package school.helpdesk.mailbox.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes text of bytes: in the encoding they are said to be in, else in the one in which they make sense. */
final class Encodings {

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final char REPLACED = '\uFFFD';
    /** Of a hundred letters so many may be lost before nobody can read it. */
    private static final int MOST_LOST = 20;
    /** Bytes 80 to BF, except for those that stand in Russian texts too. */
    private static final String ODD = odd();

    private Encodings() {}

    /** @param name as the letter has it; unknown, wrong and empty ones are guessed */
    static String text(byte[] bytes, @Nullable String name) {
        var named = charset(name);
        var utf = strictly(bytes, StandardCharsets.UTF_8);
        var whole = named.flatMap(charset -> strictly(bytes, charset));
        if (whole.isPresent() && !(utf.isPresent() && fitsAnything(named.get()))) return whole.get();
        if (utf.isPresent()) return utf.get();
        var replaced = new String(bytes, StandardCharsets.UTF_8);
        var isUtf = named.filter(StandardCharsets.UTF_8::equals).isPresent() && !isLost(replaced);
        return isUtf ? replaced : new String(bytes, WINDOWS);
    }

    /** Whether any bytes are text in it, so that it proves nothing; what is UTF-8 by chance is a letter or two long. */
    private static boolean fitsAnything(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    /** Whether it is text to nobody: full of signs that stand where other encodings have their letters. */
    static boolean isUnreadable(String text) {
        var odd = text.chars().filter(Encodings::isOdd).count();
        return odd * 100 > (long) text.length() * MOST_LOST;
    }

    private static boolean isOdd(int letter) {
        return letter == REPLACED || letter < ' ' && !Character.isWhitespace(letter) || ODD.indexOf(letter) >= 0;
    }

    private static boolean isLost(String text) {
        return text.chars().filter(letter -> letter == REPLACED).count() * 100 > (long) text.length() * MOST_LOST;
    }

    /** Plain ASCII says nothing: who writes Russian into it means something else. */
    private static Optional<Charset> charset(@Nullable String name) {
        if (name == null || name.isBlank()) return Optional.empty();
        try {
            var known = Charset.forName(name.strip().toLowerCase(Locale.ROOT));
            return Optional.of(known).filter(charset -> !charset.equals(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** A last letter that was cut through is left out. */
    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        try {
            var result = decoder.decode(ByteBuffer.wrap(bytes), text, false);
            if (result.isError()) result.throwException();
            return Optional.of(text.flip().toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }

    private static String odd() {
        var bytes = new byte[0x40];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (0x80 + i);
        return new String(bytes, WINDOWS)
                .replaceAll(
                        "[\\u00A0\\u00AB\\u00BB\\u00A7\\u00B0\\u2013\\u2014\\u2018-\\u201E\\u2022\\u2026\\u2116\\u0401\\u0451]",
                        "");
    }
}
