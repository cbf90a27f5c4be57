package school.helpdesk.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells which times of receptions are still to be had. The module that gives them away knows. */
public interface Seats {

    /**
     * The times of these occurrences with the seats that can be signed up for at this moment: none of one that is taken,
     * cancelled, too near or too far ahead. One statement at most.
     */
    Map<OccurrenceId, List<Slot>> left(Collection<Occurrence> of);

    /** How many people have signed up for it and are expected. */
    int taken(OccurrenceId id);

    /** The last day for which times are given away now. */
    LocalDate lastDay();
}
