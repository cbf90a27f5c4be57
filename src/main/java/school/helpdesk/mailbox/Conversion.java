package school.helpdesk.mailbox;

import java.util.Optional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;

/**
 * What a consultant makes of a letter.
 *
 * @param employee who asks, if it is one
 * @param guest the name of who asks, if it is not
 */
public record Conversion(Optional<PersonId> employee, String guest, Topic topic, String subject, String body) {}
