package school.helpdesk.visits;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keyed hashes, the same on every instance: the key was made by the first that needed it and lies in the database. */
@Component
public class Keys {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] known;

    Keys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 32 bytes. */
    public byte[] hash(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] key() {
        var key = known;
        if (key == null) {
            key = read();
            known = key;
        }
        return key;
    }

    private byte[] read() {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into visit_key (bytes) values (?) on conflict do nothing")
                .param(fresh)
                .update();
        return jdbc.sql("select bytes from visit_key").query(byte[].class).single();
    }
}
