/** The addresses and the answers that belong to no single module. */
@NullMarked
package school.helpdesk.site.web;

import org.jspecify.annotations.NullMarked;
