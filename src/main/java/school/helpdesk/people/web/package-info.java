/** Pages of persons, appointments, invitations and one's own account. */
@NullMarked
package school.helpdesk.people.web;

import org.jspecify.annotations.NullMarked;
