/** Files sent with a question or in its conversation: taken in, kept in pieces, given out. */
@NullMarked
@NamedInterface("files")
package school.helpdesk.requests.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
