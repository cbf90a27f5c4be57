/** The pages of notices and of how often letters are wanted. */
@NullMarked
package school.helpdesk.notifications.web;

import org.jspecify.annotations.NullMarked;
