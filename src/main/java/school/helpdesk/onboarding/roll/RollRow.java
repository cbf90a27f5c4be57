package school.helpdesk.onboarding.roll;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;
import school.helpdesk.onboarding.Session;
import school.helpdesk.onboarding.Standing;
import school.helpdesk.onboarding.TrainingState;
import school.helpdesk.onboarding.Waiver;

/**
 * A training in a list.
 *
 * @param deadline the last day of its term, the one it was held to once it is settled
 * @param settledOn on which day of the school it was signed or waived; null while it is open
 * @param held the consultant's signature
 * @param acknowledged the newcomer's signature
 */
public record RollRow(
        UUID id,
        PersonId person,
        LocalDate tookOfficeOn,
        LocalDate deadline,
        TrainingState state,
        Standing standing,
        @Nullable Session session,
        @Nullable LocalDate settledOn,
        @Nullable Signature held,
        @Nullable Signature acknowledged,
        @Nullable Waiver waiver,
        String reason) {

    /** On which day it was held: the arranged one, or the one it was signed on when that came first. */
    public @Nullable LocalDate heldOn() {
        if (held == null || settledOn == null) return null;
        return session == null || session.on().isAfter(settledOn) ? settledOn : session.on();
    }
}
