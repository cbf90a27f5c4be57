/** Visits to receptions: times given away, wishes for one, the day sheet, parent meetings, and the consents of parents. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "drafts",
            "kernel",
            "people",
            "requests",
            "requests::promise",
            "schedule",
            "schedule::feed",
            "school"
        })
package school.helpdesk.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
