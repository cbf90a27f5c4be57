/** Who of the consultants has a request open, so that no two do the same work. */
@NullMarked
package school.helpdesk.requests.presence;

import org.jspecify.annotations.NullMarked;
