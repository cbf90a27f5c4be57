package school.helpdesk.schedule.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import school.helpdesk.paper.Press;
import school.helpdesk.paper.Prints;
import school.helpdesk.schedule.Poster;
import school.helpdesk.school.SchoolDesk;

/** Prints posters. */
@Component
class PosterPress {

    private static final String STYLE = "own:poster.css";
    private static final String CODE = "own:qr.png";

    private final Press press;
    private final Prints prints;
    private final SchoolDesk school;
    private final byte[] style;

    PosterPress(Press press, Prints prints, SchoolDesk school) throws IOException {
        this.press = press;
        this.prints = prints;
        this.school = school;
        this.style = new ClassPathResource("schedule/poster.css").getContentAsByteArray();
    }

    byte[] print(Poster poster, PosterSize size, Locale language) {
        var type = PosterType.first(poster.schedule().lines().size());
        var page = page(poster, size, type, language);
        return prints.of(page, () -> print(poster, size, type, language, page));
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
}
