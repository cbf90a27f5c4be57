package school.helpdesk.onboarding;

import java.time.LocalDate;
import java.util.UUID;
import school.helpdesk.kernel.PersonId;

/**
 * Somebody is to be reminded of a training; announced once for each kind, inside the transaction that keeps it.
 *
 * @param tookOfficeOn the day its term counts from
 */
public record TrainingReminded(UUID training, PersonId newcomer, LocalDate tookOfficeOn, ReminderKind kind) {}
