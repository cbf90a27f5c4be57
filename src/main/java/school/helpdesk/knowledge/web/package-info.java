/** The pages of guides. */
@NullMarked
package school.helpdesk.knowledge.web;

import org.jspecify.annotations.NullMarked;
