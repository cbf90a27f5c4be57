/** The few words every module shares. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package school.helpdesk.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
