package school.helpdesk.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** What a script adds to guides. */
@PageTest
class GuidesInABrowserTests {

    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void start() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void open() {
        cast.withPassword(cast.teacher());
        school.open();
    }

    @Test
    void offerThemselvesWhileASubjectIsTyped() {
        var page = asTeacher();
        page.navigate(url("/requests/new"));
        page.locator("#subject").pressSequentially("Как закрыть четверть");
        assertThat(page.locator(".suggestion").first()).containsText("Как спокойно закрыть четверть");
        assertThat(page.locator("#suggestions-told")).hasText("Ниже появились статьи, которые могут помочь");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.locator("#subject").fill("");
        assertThat(page.locator(".suggestion")).hasCount(0);
        assertThat(page.locator("#suggestions-told")).hasText("");
    }

    @Test
    void endAQuestionThatTheyAnswer() {
        var page = asTeacher();
        page.navigate(url("/requests/new"));
        page.locator("#subject").pressSequentially("Как закрыть четверть");
        page.locator(".suggestion button").first().click();
        assertThat(page.locator(".done")).containsText("Обращение мы не отправляли");
        assertThat(page).hasURL(url("/"));
        assertThat(count("article_answer")).isEqualTo(1);
    }

    @Test
    void standInNobodysWayWhoPressesEnter() {
        var page = asTeacher();
        page.navigate(url("/requests/new"));
        page.check("#topic");
        page.fill("#happened", "Ошибка");
        page.locator("#subject").pressSequentially("Как закрыть четверть");
        page.locator(".suggestion").first().waitFor();
        page.press("#subject", "Enter");
        assertThat(page.locator(".done")).containsText("отправлено");
        assertThat(count("article_answer")).isZero();
    }

    @Test
    void takeAWordOnWhetherTheyHelpedWhereOneReadsThem() {
        assertThat(browser).isNotNull();
        try (var window = browser.window(1280)) {
            var page = window.newPage();
            page.navigate(url("/knowledge/zabyli-parol"));
            page.click("[data-useful=true]");
            assertThat(page.locator(".guide-helped")).containsText("Мы учли ваш ответ");
            assertThat(page).hasURL(url("/knowledge/zabyli-parol"));
            assertThat(count("article_feedback where useful")).isEqualTo(1);
        }
    }

    private Page asTeacher() {
        assertThat(browser).isNotNull();
        var page = browser.window(1280).newPage();
        page.navigate(url("/sign-in"));
        page.fill("#username", "teacher");
        page.fill("#password", Cast.PASSWORD);
        page.click("form.card button");
        return page;
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private String url(String address) {
        return "http://localhost:" + port + address;
    }
}
