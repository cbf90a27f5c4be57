package school.helpdesk.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import school.helpdesk.kernel.RuleBroken;

/** Lets people act at the same moment. */
final class Together {

    private Together() {}

    /** What came of each act, in the order of the acts: what it returned, or the key of the rule that refused it. */
    static List<Object> act(Callable<?>... acts) throws Exception {
        var gate = new CountDownLatch(1);
        var ready = new CountDownLatch(acts.length);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var futures = Arrays.stream(acts)
                    .map(act -> threads.submit(() -> {
                        ready.countDown();
                        gate.await();
                        return (Object) act.call();
                    }))
                    .toList();
            ready.await();
            gate.countDown();
            var results = new ArrayList<Object>();
            for (var future : futures) results.add(result(future));
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    static Callable<String> done(Runnable act) {
        return () -> {
            act.run();
            return "done";
        };
    }

    private static Object result(Future<Object> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuleBroken broken) return broken.key();
            throw thrown;
        }
    }
}
