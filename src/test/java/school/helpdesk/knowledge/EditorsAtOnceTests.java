package school.helpdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;

@PageTest
class EditorsAtOnceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ArticleDesk desk;

    @Autowired
    JdbcClient jdbc;

    private Library library;

    @BeforeEach
    void begin() {
        library = new Library(mvc, cast, desk, jdbc);
        cast.consultant();
        cast.consultant2();
    }

    @RepeatedTest(5)
    void saveOneTextAndTellTheOther() {
        library.publicGuide("Пароль", "Было");
        assertThat(both(
                        () -> status(cast.consultant(), "/knowledge/parol", "body", "Первый", "seen", "1"),
                        () -> status(cast.consultant2(), "/knowledge/parol", "body", "Второй", "seen", "1")))
                .containsExactlyInAnyOrder(303, 409);
        assertThat(library.count("article_revision")).isEqualTo(2);
    }

    @RepeatedTest(5)
    void writeOneGuideWhenTheFormIsSentTwice() {
        assertThat(both(
                        () -> status(cast.consultant(), "/knowledge", "once", "mark"),
                        () -> status(cast.consultant(), "/knowledge", "once", "mark")))
                .containsExactly(303, 303);
        assertThat(library.count("article")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void getTwoAddressesForTwoGuidesOfOneName() {
        assertThat(both(
                        () -> status(cast.consultant(), "/knowledge", "once", "mark"),
                        () -> status(cast.consultant2(), "/knowledge", "once", "other")))
                .containsExactly(303, 303);
        assertThat(library.count("article")).isEqualTo(2);
    }

    private int status(PersonId who, String address, String... changed) {
        return library.post(who, address, Library.form(changed)).getResponse().getStatus();
    }

    private interface Act {
        int run();
    }

    private static Stream<Integer> both(Act one, Act other) {
        var ready = new CountDownLatch(2);
        return Stream.of(one, other)
                .map(act -> CompletableFuture.supplyAsync(() -> {
                    ready.countDown();
                    try {
                        ready.await();
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                    return act.run();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join);
    }
}
