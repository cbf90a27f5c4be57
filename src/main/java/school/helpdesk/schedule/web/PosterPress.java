package school.helpdesk.schedule.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import school.helpdesk.paper.Press;
import school.helpdesk.schedule.Poster;
import school.helpdesk.school.SchoolDesk;

/** Prints posters, one at a time, and keeps what it printed for as long as all that is on it stays the same. */
@Component
class PosterPress {

    private static final int MOST_BYTES_KEPT = 8 << 20;

    private static final String STYLE = "own:poster.css";
    private static final String CODE = "own:qr.png";

    private final Press press;
    private final SchoolDesk school;
    private final byte[] style;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Cache<String, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_KEPT)
            .weigher((String key, byte[] pdf) -> key.length() + pdf.length)
            .build();

    PosterPress(Press press, SchoolDesk school) throws IOException {
        this.press = press;
        this.school = school;
        this.style = new ClassPathResource("schedule/poster.css").getContentAsByteArray();
    }

    byte[] print(Poster poster, PosterSize size, Locale language) {
        var type = PosterType.first(poster.schedule().lines().size());
        var page = page(poster, size, type, language);
        var key = hash(page);
        var known = printed.getIfPresent(key);
        if (known != null) return known;
        oneAtATime.lock();
        try {
            return printed.get(key, missing -> print(poster, size, type, language, page));
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whatever finds no room on one sheet is set smaller, and at the smallest goes on over several. */
    private byte[] print(Poster poster, PosterSize size, PosterType first, Locale language, String page) {
        var type = first;
        var printed = print(page, poster, size, type);
        while (printed.isEmpty()) {
            type = type.smaller();
            printed = print(page(poster, size, type, language), poster, size, type);
        }
        return printed.get();
    }

    private Optional<byte[]> print(String page, Poster poster, PosterSize size, PosterType type) {
        var mostSheets = type == PosterType.PAGED ? Integer.MAX_VALUE : 1;
        return press.print(
                page,
                size.sheet(),
                files(poster.address()),
                poster.schedule().changed().at(),
                mostSheets);
    }

    private Map<String, byte[]> files(@Nullable String address) {
        return address == null ? Map.of(STYLE, style) : Map.of(STYLE, style, CODE, QrCode.png(address));
    }

    private String page(Poster poster, PosterSize size, PosterType type, Locale language) {
        return press.set(
                "schedule/poster",
                Map.of("poster", poster, "school", school.profile(), "size", size, "type", type),
                language);
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
