/** What people have typed and not sent yet: kept through whatever comes between, shown to nobody else, offered back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "school"})
package school.helpdesk.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
