/** The way in for letters: read from the mailbox once each, led to their requests, or kept until a consultant decides. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "drafts",
            "kernel",
            "letters",
            "people",
            "requests",
            "requests::files",
            "school",
            "uploads"
        })
package school.helpdesk.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
