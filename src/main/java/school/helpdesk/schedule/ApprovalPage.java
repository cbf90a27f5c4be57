package school.helpdesk.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;

/**
 * What the director looks at before signing.
 *
 * @param people everybody named in it or in the one it replaces
 * @param signatures the author's, for the director's is still to come
 * @param remark what the director remarked when they last returned it; null when they never did
 * @param replaced the version in force on the first day, or the last one before; null for the first schedule of all
 * @param difference to it; null when there is none
 * @param ends the last day of the replaced version, when the approval ends it early; else null
 * @param followedBy approved already, takes this one's place before its last day; null when nothing does
 * @param gapFrom the first day on which, after this one has run out, nothing is in force although the replaced one
 *     would have been; null when nothing is lost
 */
public record ApprovalPage(
        DraftPage draft,
        Map<PersonId, PersonCard> people,
        List<ScheduleSignature> signatures,
        @Nullable ScheduleRemark remark,
        @Nullable Version replaced,
        @Nullable Difference difference,
        @Nullable LocalDate ends,
        @Nullable Version followedBy,
        @Nullable LocalDate gapFrom,
        boolean backdated) {}
