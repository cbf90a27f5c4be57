/** The pages of the regulation, its print, and the forms of the director. */
@NullMarked
package school.helpdesk.regulation.web;

import org.jspecify.annotations.NullMarked;
