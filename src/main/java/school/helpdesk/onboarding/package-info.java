/** Training of newcomers: its term, session, checklist, two signatures, and the reminders. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "knowledge", "paper", "people", "schedule", "school", "workdays"})
package school.helpdesk.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
