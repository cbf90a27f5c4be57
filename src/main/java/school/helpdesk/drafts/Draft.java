package school.helpdesk.drafts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A text that was not sent yet.
 *
 * @param fields whatever else stood in the form beside it
 * @param body all long texts of the form
 */
public record Draft(UUID id, Place place, UUID mark, Map<String, String> fields, String body, Instant savedAt) {

    private static final int BEGINNING = 140;

    public String beginning() {
        var line = body.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= BEGINNING) return line;
        return line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
