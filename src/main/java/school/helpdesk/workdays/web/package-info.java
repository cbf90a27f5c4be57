/** The pages of the working calendar. */
@NullMarked
package school.helpdesk.workdays.web;

import org.jspecify.annotations.NullMarked;
