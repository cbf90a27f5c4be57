package school.helpdesk.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several people act in the same moment. */
final class AtOnce {

    private static final int SECONDS = 60;

    private AtOnce() {}

    /** What each act came to, in the order given. */
    @SafeVarargs
    static <T> List<T> both(Callable<T>... acts) throws Exception {
        var ready = new CountDownLatch(acts.length);
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var started = new ArrayList<Future<T>>();
            for (var act : acts) {
                started.add(threads.submit(() -> {
                    ready.countDown();
                    if (!go.await(SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException("nobody said go");
                    return act.call();
                }));
            }
            if (!ready.await(SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException("not ready");
            go.countDown();
            var results = new ArrayList<T>();
            for (var future : started) results.add(future.get(SECONDS, TimeUnit.SECONDS));
            return results;
        } finally {
            threads.shutdown();
            if (!threads.awaitTermination(SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException("never ends");
        }
    }
}
