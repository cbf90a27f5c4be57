package school.helpdesk.onboarding;

import java.util.UUID;
import school.helpdesk.kernel.PersonId;

/**
 * A session fell out, for it would come before the new day of taking office; announced inside the transaction that did it.
 *
 * @param trainer who had arranged it
 * @param by who recorded the new day
 */
public record SessionDropped(UUID training, PersonId newcomer, Session session, PersonId trainer, PersonId by) {}
