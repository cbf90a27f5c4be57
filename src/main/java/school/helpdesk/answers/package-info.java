/** Ready answers: texts consultants send again and again, with fields that each request fills. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "school"})
package school.helpdesk.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
