/** Understands a letter from its file alone: who writes, what is new in it, what came with it, and whether anybody wrote it. */
@NullMarked
package school.helpdesk.mailbox.reading;

import org.jspecify.annotations.NullMarked;
