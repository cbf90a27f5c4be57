package school.helpdesk.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Documents that anybody may ask for again and again: printed one at a time, and kept while their page stays the same. */
@Component
public class Prints {

    private static final int MOST_BYTES_KEPT = 8 << 20;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Cache<String, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_KEPT)
            .weigher((String key, byte[] pdf) -> key.length() + pdf.length)
            .build();

    /** @param page as it is set; whatever else the print depends on must be seen on it */
    public byte[] of(String page, Supplier<byte[]> print) {
        var key = hash(page);
        var known = printed.getIfPresent(key);
        if (known != null) return known;
        oneAtATime.lock();
        try {
            return printed.get(key, missing -> print.get());
        } finally {
            oneAtATime.unlock();
        }
    }

    private static String hash(String page) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
