package school.helpdesk.schedule;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Consultant;
import school.helpdesk.people.PersonCard;

/**
 * A schedule that is not approved yet, as one person may see it.
 *
 * @param faults in the order of the lines; warnings among them
 * @param consultants who is appointed on some day of its period
 * @param mine whether the person is its author
 * @param editable whether the person may change it now
 */
public record DraftPage(
        Schedule schedule,
        List<Fault> faults,
        List<Consultant> consultants,
        Map<PersonId, PersonCard> people,
        boolean mine,
        boolean editable) {

    public List<Fault> faultsOf(@Nullable UUID line) {
        return faults.stream()
                .filter(fault -> line == null ? fault.line() == null : line.equals(fault.line()))
                .toList();
    }

    /** Whether nothing but warnings stands against the signature. */
    public boolean isSound() {
        return faults.stream().allMatch(Fault::isWarning);
    }
}
