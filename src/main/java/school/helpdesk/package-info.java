/** The help a school gives with its electronic journal. */
@NullMarked
package school.helpdesk;

import org.jspecify.annotations.NullMarked;
