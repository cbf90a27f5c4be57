package school.helpdesk;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Several visitors who ask for the next page as soon as they have the one before. */
public final class Load {

    private static final int VISITORS = 4;
    private static final Duration WARMING = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(8);

    private Load() {}

    /**
     * How long an answer took, in milliseconds: half of them, 95 and 99 of a hundred; and how many a second came.
     *
     * @param answers how many were measured
     */
    public record Figures(double p50, double p95, double p99, double perSecond, int answers) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%8.1f | %8.1f | %8.1f | %8.0f | %7d", p50, p95, p99, perSecond, answers);
        }
    }

    /** @param addresses asked for in turn; each has to answer 200 */
    public static Figures of(List<Visitor> visitors, List<String> addresses) throws Exception {
        ask(visitors, addresses, WARMING);
        return ask(visitors, addresses, MEASURED);
    }

    private static Figures ask(List<Visitor> visitors, List<String> addresses, Duration span) throws Exception {
        var turn = new AtomicInteger();
        var end = System.nanoTime() + span.toNanos();
        var threads = Executors.newFixedThreadPool(VISITORS);
        try {
            var begun = System.nanoTime();
            var asking = IntStream.range(0, VISITORS)
                    .mapToObj(nth ->
                            (Callable<long[]>) () -> one(visitors.get(nth % visitors.size()), addresses, turn, end))
                    .toList();
            var took = LongStream.empty();
            for (var done : threads.invokeAll(asking)) took = LongStream.concat(took, Arrays.stream(done.get()));
            var sorted = took.sorted().toArray();
            var seconds = (System.nanoTime() - begun) / 1e9;
            return new Figures(at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted.length / seconds, sorted.length);
        } finally {
            threads.shutdown();
        }
    }

    private static long[] one(Visitor visitor, List<String> addresses, AtomicInteger turn, long end) {
        var took = LongStream.builder();
        while (System.nanoTime() < end) {
            var address = addresses.get(turn.getAndIncrement() % addresses.size());
            var asked = System.nanoTime();
            var status = visitor.status(address);
            took.add(System.nanoTime() - asked);
            if (status != 200) throw new AssertionError(address + " answers " + status);
        }
        return took.build().toArray();
    }

    private static double at(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * percent / 100] / 1e6;
    }
}
