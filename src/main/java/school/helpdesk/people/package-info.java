/** Persons, their accounts and sign-in, and the appointments by order that make an employee a consultant. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "school"})
package school.helpdesk.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
