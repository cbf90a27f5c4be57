/** The pages of ready answers. */
@NullMarked
package school.helpdesk.answers.web;

import org.jspecify.annotations.NullMarked;
