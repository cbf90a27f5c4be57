/** Requests for help: asked, taken, clarified, answered, closed; and the promise by when the school answers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "answers",
            "drafts",
            "kernel",
            "knowledge",
            "people",
            "schedule",
            "school",
            "uploads",
            "workdays"
        })
package school.helpdesk.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
