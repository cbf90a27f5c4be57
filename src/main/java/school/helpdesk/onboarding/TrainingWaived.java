package school.helpdesk.onboarding;

import java.util.UUID;
import school.helpdesk.kernel.PersonId;

/** A training is not needed any more; announced inside the transaction that did it. */
public record TrainingWaived(UUID training, PersonId newcomer, PersonId by) {}
