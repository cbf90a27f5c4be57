package school.helpdesk.visits;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keyed hashes, the same on every instance: the key was made by the first that needed it and lies in the database. */
@Component
public class Keys {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private volatile byte @Nullable [] known;

    Keys(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
            key = requireNonNull(alone.execute(fresh -> read()));
            known = key;
        }
        return key;
    }

    /** In a transaction that nobody rolls back: what was once hashed must be found again. */
    private byte[] read() {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into visit_key (bytes) values (?) on conflict do nothing")
                .param(fresh)
                .update();
        return jdbc.sql("select bytes from visit_key").query(byte[].class).single();
    }
}
