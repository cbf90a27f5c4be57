/** Pages, forms and JSON of the schedule. */
@NullMarked
package school.helpdesk.schedule.web;

import org.jspecify.annotations.NullMarked;
