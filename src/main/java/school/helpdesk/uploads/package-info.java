/** Files as they arrive: what is in them, pictures drawn anew, and the pieces in which they are kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package school.helpdesk.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
