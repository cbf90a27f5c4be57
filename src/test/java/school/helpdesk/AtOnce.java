package school.helpdesk;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Lets several people act in the same moment. */
public final class AtOnce {

    private static final int SECONDS = 60;

    private AtOnce() {}

    /** What each act came to, in the order given. */
    @SafeVarargs
    public static <T> List<T> both(Callable<T>... acts) throws Exception {
        var list = new ArrayList<Callable<T>>();
        for (var act : acts) list.add(act);
        return all(list);
    }

    /** What each of the acts threw, in their order; null when it went well. */
    public static List<@Nullable Throwable> refusals(ThrowingCallable... acts) throws Exception {
        return all(Arrays.stream(acts)
                .map(act -> (Callable<@Nullable Throwable>) () -> catchThrowable(act))
                .toList());
    }

    /** What each act came to, in the order given. */
    public static <T> List<T> all(List<? extends Callable<T>> acts) throws Exception {
        var ready = new CountDownLatch(acts.size());
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(acts.size());
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
