package school.helpdesk.answers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Ready answers to choose from, by their titles alone.
 *
 * @param more whether there are others, which words would find
 * @param words by which these were found; may be empty
 */
public record Offer(List<Title> titles, boolean more, String words) {

    /** How well an answer fits the topic at hand, from the best on. */
    public enum Fit {
        SAME,
        ANY,
        OTHER
    }

    public record Title(UUID id, String title, Fit fit) {}

    public Map<Fit, List<Title>> byFit() {
        return titles.stream()
                .collect(Collectors.groupingBy(Title::fit, () -> new EnumMap<>(Fit.class), Collectors.toList()));
    }

    /** Whether there is something to look through. */
    public boolean isSearched() {
        return more || !words.isEmpty();
    }
}
