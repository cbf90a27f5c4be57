package school.helpdesk.people;

import java.util.EnumSet;
import java.util.Set;

/** Whom help is for. */
public enum Audience {
    EMPLOYEES,
    PARENTS,
    BOTH;

    /** The one or two audiences meant; never contains {@link #BOTH}. */
    public Set<Audience> parts() {
        return this == BOTH ? EnumSet.of(EMPLOYEES, PARENTS) : EnumSet.of(this);
    }

    /** Whether everybody the other means is meant by this one. */
    public boolean covers(Audience other) {
        return parts().containsAll(other.parts());
    }

    static Audience of(boolean employees, boolean parents) {
        if (employees && parents) return BOTH;
        return employees ? EMPLOYEES : PARENTS;
    }
}
