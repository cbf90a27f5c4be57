/** The page and the answer for scripts that tell what Support does at a moment. */
@NullMarked
package school.helpdesk.escalation.web;

import org.jspecify.annotations.NullMarked;
