/** When the school cannot help: the vendor's Support, its fixed rules, and the way to it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "drafts",
            "kernel",
            "knowledge",
            "people",
            "requests",
            "requests::files",
            "requests::promise",
            "school",
            "visits",
            "workdays"
        })
package school.helpdesk.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
