package school.helpdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.AtOnce;
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
    void saveOneTextAndTellTheOther() throws Exception {
        library.publicGuide("Пароль", "Было");
        assertThat(AtOnce.both(
                        () -> status(cast.consultant(), "/knowledge/parol", "body", "Первый", "seen", "1"),
                        () -> status(cast.consultant2(), "/knowledge/parol", "body", "Второй", "seen", "1")))
                .containsExactlyInAnyOrder(303, 409);
        assertThat(library.count("article_revision")).isEqualTo(2);
    }

    @RepeatedTest(5)
    void writeOneGuideWhenTheFormIsSentTwice() throws Exception {
        assertThat(AtOnce.both(
                        () -> status(cast.consultant(), "/knowledge", "once", "mark"),
                        () -> status(cast.consultant(), "/knowledge", "once", "mark")))
                .containsExactly(303, 303);
        assertThat(library.count("article")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void getTwoAddressesForTwoGuidesOfOneName() throws Exception {
        assertThat(AtOnce.both(
                        () -> status(cast.consultant(), "/knowledge", "once", "mark"),
                        () -> status(cast.consultant2(), "/knowledge", "once", "other")))
                .containsExactly(303, 303);
        assertThat(library.count("article")).isEqualTo(2);
    }

    private int status(PersonId who, String address, String... changed) {
        return library.post(who, address, Library.form(changed)).getResponse().getStatus();
    }
}
