package school.helpdesk.drafts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of keeping a draft.
 *
 * @param id of the draft; null when none was kept
 */
public record Kept(Outcome outcome, @Nullable UUID id) {

    /** The request attribute under which the one of a submitted form lies. */
    public static final String ATTRIBUTE = "drafts.kept";

    public enum Outcome {
        KEPT,
        /** Kept although its form was sent before: these are other words. */
        KEPT_AGAIN,
        EMPTY,
        ALREADY_SENT,
        TOO_LONG
    }
}
