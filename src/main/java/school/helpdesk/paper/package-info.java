/** Documents on paper: a page written for print becomes a tagged PDF. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package school.helpdesk.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
