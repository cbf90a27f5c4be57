package school.helpdesk.schedule.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.helpdesk.paper.Sheet;

/** The paper a poster is printed on, upright. */
enum PosterSize {
    A4(Sheet.A4),
    A3(Sheet.A3);

    private final Sheet sheet;

    PosterSize(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Not said is A4; empty when there is no such paper. */
    static Optional<PosterSize> parse(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) return Optional.of(A4);
        return Stream.of(values()).filter(size -> size.name().equals(asked)).findFirst();
    }

    Sheet sheet() {
        return sheet;
    }
}
