/** The pages of the mailbox. */
@NullMarked
package school.helpdesk.mailbox.web;

import org.jspecify.annotations.NullMarked;
