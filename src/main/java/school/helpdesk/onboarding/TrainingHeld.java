package school.helpdesk.onboarding;

import java.util.UUID;
import school.helpdesk.kernel.PersonId;

/** A consultant signed that a newcomer was trained, who is to sign too; announced inside the transaction that did it. */
public record TrainingHeld(UUID training, PersonId newcomer, PersonId by) {}
