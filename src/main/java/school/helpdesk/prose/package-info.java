/** Longer texts that people write: how they are shown, and what has changed in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package school.helpdesk.prose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
