package school.helpdesk.regulation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.helpdesk.people.OrderBook;

/**
 * The regulation as it stands, in one language.
 *
 * @param parts the school's own sections in their order
 * @param orders the appointments in force, by name
 * @param approval by whom it stands so; null while a section is still as the portal brought it, for that nobody approved
 */
public record Regulation(
        List<Part> parts,
        List<OrderBook.Row> orders,
        @Nullable Approval approval) {

    /**
     * @param html its text, safe to put into a page below an {@code h2}
     * @param older whether it renders an earlier Russian text
     * @param brought whether it came with the portal
     */
    public record Part(Section section, String html, boolean older, boolean brought) {}

    /**
     * The director's latest save of a section, when the others were saved by a director too.
     *
     * @param position may be empty
     * @param name initials and family name
     */
    public record Approval(String position, String name, Instant at) {}

    /** The sections that the school has not made its own yet. */
    public List<Integer> brought() {
        return parts.stream()
                .filter(Part::brought)
                .map(part -> part.section().number())
                .toList();
    }
}
