package school.helpdesk.onboarding;

import java.util.UUID;
import school.helpdesk.kernel.PersonId;

/** It was set when and where a newcomer is trained; announced inside the transaction that did it. */
public record SessionArranged(UUID training, PersonId newcomer, Session session, PersonId by) {}
