/** Fetches letters from the mailbox: looks in regularly, and at once when the server rings. */
@NullMarked
package school.helpdesk.mailbox.imap;

import org.jspecify.annotations.NullMarked;
