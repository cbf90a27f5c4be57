package school.helpdesk.people;

import school.helpdesk.kernel.PersonId;

/**
 * Somebody changed their own password.
 *
 * @param epoch the number that sessions begin with from now on
 */
public record PasswordChanged(PersonId person, int epoch) {}
