/** Files sent with a question or in its conversation: taken in, kept in pieces, given out. */
@NullMarked
package school.helpdesk.requests.files;

import org.jspecify.annotations.NullMarked;
