package school.helpdesk.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public faces of this minute, as many as find room. */
@Component
class KeptFaces {

    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_BYTES_OF_ONE = 2 << 20;
    private static final int TURNS = 64;

    private final Cache<FaceKey, Face> faces = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((FaceKey key, Face face) -> face.weight())
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    private final Lock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);

    /**
     * The face as it is known, or null when it had to be rendered. Many who ask for it at once wait for one rendering.
     */
    @Nullable
    Face find(FaceKey key, Rendering rendering, FilterChain chain) throws ServletException, IOException {
        var known = faces.getIfPresent(key);
        if (known != null) return known;
        var turn = turns[Math.floorMod(key.hashCode(), TURNS)];
        turn.lock();
        try {
            known = faces.getIfPresent(key);
            if (known == null)
                rendering.run(chain).filter(face -> mayKeep(key, face)).ifPresent(face -> faces.put(key, face));
            return known;
        } finally {
            turn.unlock();
        }
    }

    private static boolean mayKeep(FaceKey key, Face face) {
        return key.stamp() != null && face.weight() <= MOST_BYTES_OF_ONE;
    }
}
