/** What makes this school this school: its names, town, zone, week and channels. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package school.helpdesk.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
