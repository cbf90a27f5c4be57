/** By when the school answers: the end of a reception that the schedule in force names, or a term of the working calendar. */
@NullMarked
@NamedInterface("promise")
package school.helpdesk.requests.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
