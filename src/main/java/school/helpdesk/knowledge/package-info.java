/** Guides: what helps again and again, written once, found by whoever has the question, and looked at from time to time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"drafts", "kernel", "people", "prose", "school", "uploads"})
package school.helpdesk.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
