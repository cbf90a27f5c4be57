/** What every page has: the look, the words, the navigation, the doors and the answers to what went wrong. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "school", "people"})
package school.helpdesk.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
