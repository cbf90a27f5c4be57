package school.helpdesk.letters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;

/**
 * Signs addresses for replies: one leads to one request, for one person, for a while. Small letters, digits and hyphens only,
 * since mail servers change capitals, and short enough for the part before the «@».
 */
@Component
public class ReplyTokens {

    /** Where a token stands in an address or in a Message-ID. */
    private static final Pattern SHAPE =
            Pattern.compile("(?<![a-z0-9])r([1-9][0-9]{0,11})-([0-9]{1,7})-([0-9a-f]{32})(?![a-z0-9])");

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;
    private final MailSettings settings;
    private final SchoolTime time;

    /** What a token says; to whom it was given has to be proved by {@link #fits}. */
    public record Claim(long request, LocalDate lastDay, String signature) {}

    ReplyTokens(JdbcClient jdbc, MailSettings settings, SchoolTime time) {
        this.key = new SecretKeySpec(
                jdbc.sql("select secret from letter_key").query(byte[].class).single(), ALGORITHM);
        this.settings = settings;
        this.time = time;
    }

    /** For letters about the request to the person, from today on. */
    public String token(long request, PersonId person) {
        var lastDay = time.today().plusDays(settings.replyWithinDays());
        return "r" + request + "-" + lastDay.toEpochDay() + "-" + signature(request, lastDay, person);
    }

    /** The first token in the text, be it an address or a list of Message-IDs; not proved yet. */
    public Optional<Claim> find(String text) {
        var found = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
        if (!found.find()) return Optional.empty();
        return Optional.of(new Claim(
                Long.parseLong(found.group(1)), LocalDate.ofEpochDay(Long.parseLong(found.group(2))), found.group(3)));
    }

    /** Whether it was made here for this person, be it expired or not. */
    public boolean fits(Claim claim, PersonId person) {
        var made = signature(claim.request(), claim.lastDay(), person);
        return MessageDigest.isEqual(
                made.getBytes(StandardCharsets.US_ASCII), claim.signature().getBytes(StandardCharsets.US_ASCII));
    }

    public boolean isExpired(Claim claim) {
        return time.today().isAfter(claim.lastDay());
    }

    private String signature(long request, LocalDate lastDay, PersonId person) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(ByteBuffer.allocate(16)
                    .putLong(request)
                    .putLong(lastDay.toEpochDay())
                    .array());
            var whole = mac.doFinal(person.toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(whole, 0, BYTES);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
