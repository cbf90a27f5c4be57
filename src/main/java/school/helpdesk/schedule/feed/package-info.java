/** The calendar feed as a file of RFC 5545. */
@NullMarked
package school.helpdesk.schedule.feed;

import org.jspecify.annotations.NullMarked;
