package school.helpdesk;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much more of the heap is really in use while something goes on: counted after everything unused was cleared away. */
public final class Heap {

    private static final int PAUSE = 100;

    private Heap() {}

    public interface Act {
        void run() throws Exception;
    }

    /** @return bytes in use at the worst moment, beyond those in use before */
    public static long extra(Act act) throws Exception {
        var before = used();
        var worst = new AtomicLong(before);
        var over = new CountDownLatch(1);
        var watch = new Thread(() -> {
            do worst.accumulateAndGet(used(), Math::max);
            while (!isOver(over));
        });
        watch.start();
        try {
            act.run();
        } finally {
            over.countDown();
            watch.join();
        }
        return worst.get() - before;
    }

    private static boolean isOver(CountDownLatch over) {
        try {
            return over.await(PAUSE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
