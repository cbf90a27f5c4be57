/** The schedule of help: drafting, two signatures, occurrences and the public page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"drafts", "kernel", "paper", "people", "workdays", "school"})
package school.helpdesk.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
