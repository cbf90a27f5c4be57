package school.helpdesk.visits;

import java.util.Optional;
import school.helpdesk.requests.Beside;
import school.helpdesk.requests.Brief;

/** Another module that knows how to go on from the page of a visit; each is asked once for a page. */
public interface Onward {

    /**
     * @param address of the visit, as its reader has come there
     * @param guest its reader is the guest who asked, shown by the secret in that address
     */
    Optional<Beside> from(Brief request, String address, boolean guest);
}
