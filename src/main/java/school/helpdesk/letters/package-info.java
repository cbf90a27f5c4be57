/** Letters that leave: written with their cause, sent after it, each with its fate; and addresses that replies come to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "school"})
package school.helpdesk.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
