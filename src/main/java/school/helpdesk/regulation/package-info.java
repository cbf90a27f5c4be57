/** The school's regulation: four sections that its director edits, and two of Support's own rules that nobody does. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "paper", "prose", "school", "people", "drafts", "escalation"})
package school.helpdesk.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
