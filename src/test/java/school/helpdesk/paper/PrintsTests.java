package school.helpdesk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import school.helpdesk.AtOnce;

class PrintsTests {

    private final Prints prints = new Prints();
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void arePrintedOnceWhileThePageIsTheSame() {
        assertThat(print("page")).isSameAs(print("page"));
        assertThat(print("other page")).isNotSameAs(print("page"));
        assertThat(times).hasValue(2);
    }

    @Test
    void arePrintedOnceForManyWhoAskAtOnce() throws Exception {
        var all = AtOnce.all(IntStream.range(0, 8)
                .mapToObj(i -> (Callable<byte[]>) () -> print("page"))
                .toList());
        assertThat(new ArrayList<>(all)).hasSize(8).allMatch(print -> print == all.get(0));
        assertThat(times).hasValue(1);
    }

    private byte[] print(String page) {
        return prints.of(page, () -> new byte[] {(byte) times.incrementAndGet()});
    }
}
