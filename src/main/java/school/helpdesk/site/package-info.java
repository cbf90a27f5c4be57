/** What every page has: the doors, the layout's model, home, errors, words. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "drafts",
            "escalation",
            "kernel",
            "knowledge",
            "mailbox",
            "notifications",
            "school",
            "people",
            "workdays",
            "schedule",
            "requests",
            "requests::queue",
            "visits",
            "onboarding",
            "onboarding::roll"
        })
package school.helpdesk.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
