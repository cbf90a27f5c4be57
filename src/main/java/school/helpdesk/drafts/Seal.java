package school.helpdesk.drafts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;

/** Writes tickets so that nobody else can: who has none cannot plant a draft, not even with somebody's open browser. */
@Component
public class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Seal(JdbcClient jdbc) {
        key = new SecretKeySpec(
                jdbc.sql("select secret from draft_key").query(byte[].class).single(), ALGORITHM);
    }

    String token(Ticket ticket) {
        var content = String.join(
                        "\n",
                        ticket.owner().toString(),
                        ticket.mark().toString(),
                        ticket.place().form(),
                        String.join(",", ticket.texts()),
                        ticket.place().address())
                .getBytes(StandardCharsets.UTF_8);
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(content) + "." + encoder.encodeToString(mac(content));
    }

    /** What the token says; empty when it is none of ours. */
    public Optional<Ticket> open(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 2) return Optional.empty();
        try {
            var content = Base64.getUrlDecoder().decode(parts[0]);
            if (!MessageDigest.isEqual(Base64.getUrlDecoder().decode(parts[1]), mac(content))) return Optional.empty();
            var lines = new String(content, StandardCharsets.UTF_8).split("\n", 5);
            return Optional.of(new Ticket(
                    PersonId.of(lines[0]),
                    new Place(lines[4], lines[2]),
                    List.of(lines[3].split(",")),
                    UUID.fromString(lines[1])));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
