package school.helpdesk.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import school.helpdesk.AtOnce;
import school.helpdesk.kernel.RuleBroken;

/** Lets people act at the same moment. */
final class Together {

    private Together() {}

    /** What came of each act, in the order of the acts: what it returned, or the key of the rule that refused it. */
    static List<Object> act(Callable<?>... acts) throws Exception {
        return AtOnce.all(Arrays.stream(acts).map(Together::result).toList());
    }

    static Callable<String> done(Runnable act) {
        return () -> {
            act.run();
            return "done";
        };
    }

    private static Callable<Object> result(Callable<?> act) {
        return () -> {
            try {
                return act.call();
            } catch (RuleBroken broken) {
                return broken.key();
            }
        };
    }
}
