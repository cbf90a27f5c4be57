package school.helpdesk.schedule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;

/**
 * A schedule as it hangs on the wall.
 *
 * @param people everybody who receives
 * @param author who drew it up; signed unless it is a draft
 * @param director who approved it; null for a draft
 * @param address of this very version, for whoever stands before it; null for a draft
 */
public record Poster(
        Schedule schedule,
        Map<PersonId, PersonCard> people,
        Signer author,
        @Nullable Signer director,
        @Nullable String address) {

    public boolean isDraft() {
        return schedule.state() != ScheduleState.APPROVED;
    }
}
