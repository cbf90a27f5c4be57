package school.helpdesk.visits.web;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.RuleBroken;

/** Tries what a rule may refuse, where the page that was left is shown again with the reason. */
final class Attempt {

    private Attempt() {}

    /** @return why it was refused; null when it was done */
    static @Nullable RuleBroken of(Runnable act) {
        try {
            act.run();
            return null;
        } catch (RuleBroken refused) {
            return refused;
        }
    }
}
