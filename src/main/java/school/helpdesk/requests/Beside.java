package school.helpdesk.requests;

import java.util.List;
import school.helpdesk.people.Access;

/**
 * Something another module knows about a request, shown beside it with a way there.
 *
 * @param key of a message, said with the arguments
 */
public record Beside(String key, List<Object> arguments, String href) {

    /** Where such things come from; asked once for each page of a request. */
    public interface Source {

        List<Beside> of(Request request, Access reader);

        /** Whether it is left out for as long as the reader could take back what they have just done. */
        default boolean canWait() {
            return false;
        }
    }
}
