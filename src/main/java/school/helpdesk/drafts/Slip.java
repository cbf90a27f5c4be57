package school.helpdesk.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form carries so that its text is kept.
 *
 * @param token proves to whom the form was shown; null for a visitor, whose texts nobody keeps
 * @param once marks this very form
 * @param restored the draft that stands in it; null for none
 * @param offers other drafts of the same place
 */
public record Slip(
        @Nullable String token, String once, @Nullable Draft restored, List<Draft> offers) {

    /** What a field held when its draft was kept; null when none stands in the form. */
    public @Nullable String typed(String field) {
        return restored == null ? null : restored.fields().get(field);
    }

    public boolean isOpen() {
        return restored != null || !offers.isEmpty();
    }
}
