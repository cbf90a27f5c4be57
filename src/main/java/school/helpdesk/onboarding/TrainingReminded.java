package school.helpdesk.onboarding;

import java.util.UUID;
import school.helpdesk.kernel.PersonId;

/** Somebody is to be reminded of a training; announced once for each kind, inside the transaction that keeps it. */
public record TrainingReminded(UUID training, PersonId newcomer, ReminderKind kind) {}
