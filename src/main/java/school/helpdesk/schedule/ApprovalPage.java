package school.helpdesk.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the director looks at before signing.
 *
 * @param replaced the version in force on the first day, or the last one before; null for the first schedule of all
 * @param difference to it; null when there is none
 * @param gapFrom the first day on which, after this one has run out, nothing is in force although the replaced one
 *     would have been; null when nothing is lost
 */
public record ApprovalPage(
        DraftPage draft,
        @Nullable Version replaced,
        @Nullable Difference difference,
        @Nullable LocalDate gapFrom,
        boolean backdated) {}
