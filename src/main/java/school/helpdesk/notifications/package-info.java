/** Tells people what happened: a notice in the portal, and a letter to who wants one. Listens to all; nobody depends on it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "escalation",
            "kernel",
            "letters",
            "onboarding",
            "people",
            "requests",
            "schedule",
            "school",
            "visits",
            "workdays"
        })
package school.helpdesk.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
