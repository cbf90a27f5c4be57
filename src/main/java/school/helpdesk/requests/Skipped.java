package school.helpdesk.requests;

import java.io.Serializable;
import java.util.List;
import school.helpdesk.kernel.RuleBroken;

/**
 * A request to which the act of several was not done.
 *
 * @param key of the words that say why
 */
public record Skipped(long number, String key, List<Object> arguments) implements Serializable {

    static Skipped of(long number, RuleBroken why) {
        return new Skipped(number, why.key(), List.of(why.arguments()));
    }
}
