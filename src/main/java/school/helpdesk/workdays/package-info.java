/** The working calendar of the school, and terms counted in its working days. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "school"})
package school.helpdesk.workdays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
