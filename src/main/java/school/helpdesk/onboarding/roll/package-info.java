/** Lists of trainings: who is due, who is late, what was done, the sheet on paper. Reads, never writes. */
@NullMarked
@NamedInterface("roll")
package school.helpdesk.onboarding.roll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
