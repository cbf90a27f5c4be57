package school.helpdesk.site;

import java.util.Map;
import school.helpdesk.people.Access;

/** Counts what waits for a person behind entries of the navigation, in one statement a page. */
interface NavCounts {

    /**
     * How much waits behind each entry that it knows of, by its address; what is not for this person may be missing.
     *
     * @param path of the page shown: what costs much is counted where people look for it
     */
    Map<String, Integer> of(Access access, String path);
}
