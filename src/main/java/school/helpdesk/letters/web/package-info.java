/** The pages of letters that leave. */
@NullMarked
package school.helpdesk.letters.web;

import org.jspecify.annotations.NullMarked;
