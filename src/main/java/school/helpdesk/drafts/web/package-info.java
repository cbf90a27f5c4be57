/** The pages of drafts, and where a script keeps them. */
@NullMarked
package school.helpdesk.drafts.web;

import org.jspecify.annotations.NullMarked;
