package school.helpdesk.schedule.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The paper a poster is printed on, upright; in millimetres. */
enum PosterSize {
    A4(210, 297),
    A3(297, 420);

    private final int width;
    private final int height;

    PosterSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Not said is A4; empty when there is no such paper. */
    static Optional<PosterSize> parse(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) return Optional.of(A4);
        return Stream.of(values()).filter(size -> size.name().equals(asked)).findFirst();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
