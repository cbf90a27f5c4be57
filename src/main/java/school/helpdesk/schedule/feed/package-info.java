/** The calendar feed as a file of RFC 5545. */
@NullMarked
@NamedInterface("feed")
package school.helpdesk.schedule.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
