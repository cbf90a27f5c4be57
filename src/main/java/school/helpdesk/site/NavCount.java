package school.helpdesk.site;

import school.helpdesk.people.Access;

/** Counts what waits for a person behind one entry of the navigation; asked once a page, for entries that are shown. */
public interface NavCount {

    /** The entry it belongs to. */
    String href();

    /** @return 0 when nothing waits, or when counting is not for this person */
    int count(Access access);
}
