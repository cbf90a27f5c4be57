package school.helpdesk.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.helpdesk.people.Access;

/**
 * Something another module knows about a request, shown beside it with a way there.
 *
 * @param key of a message, said with the arguments
 * @param lead what it says of how the request stands; null when it only stands beside it
 */
public record Beside(
        String key,
        List<Object> arguments,
        String href,
        @Nullable Lead lead) {

    public Beside(String key, List<Object> arguments, String href) {
        this(key, arguments, href, null);
    }

    /**
     * How the request stands, said in the place of what is said of every such request, with the way there as a button.
     *
     * @param what key of a message
     * @param why key of a message
     * @param words somebody's own on why; may be empty
     */
    public record Lead(String what, String why, String words) {}

    /** Where such things come from; asked once for each page of a request. */
    public interface Source {

        List<Beside> of(Request request, Access reader);

        /** Whether it knows only of what was put on hold at some time; of everything else it is not asked. */
        default boolean isOfHeldOnly() {
            return false;
        }
    }
}
