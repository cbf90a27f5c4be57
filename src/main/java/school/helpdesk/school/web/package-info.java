/** The page on which the administrator changes the profile of the school. */
@NullMarked
package school.helpdesk.school.web;

import org.jspecify.annotations.NullMarked;
