package school.helpdesk.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;

/** What a script adds to guides. */
@BrowserTest
class GuidesInABrowserTests {

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        cast.withPassword(cast.teacher());
        school.open();
    }

    @Test
    void offerThemselvesWhileASubjectIsTyped(Page page) {
        Browser.signIn(page, "teacher");
        page.navigate("/requests/new");
        page.locator("#subject").pressSequentially("Как закрыть четверть");
        assertThat(page.locator(".suggestion").first()).containsText("Как спокойно закрыть четверть");
        assertThat(page.locator("#suggestions-told")).hasText("Ниже появились статьи, которые могут помочь");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.locator("#subject").fill("");
        assertThat(page.locator(".suggestion")).hasCount(0);
        assertThat(page.locator("#suggestions-told")).hasText("");
    }

    @Test
    void endAQuestionThatTheyAnswer(Page page) {
        Browser.signIn(page, "teacher");
        page.navigate("/requests/new");
        page.locator("#subject").pressSequentially("Как закрыть четверть");
        page.locator(".suggestion button").first().click();
        assertThat(page.locator(".done")).containsText("Обращение мы не отправляли");
        assertThat(page).hasURL("/");
        assertThat(count("article_answer")).isEqualTo(1);
    }

    @Test
    void standInNobodysWayWhoPressesEnter(Page page) {
        Browser.signIn(page, "teacher");
        page.navigate("/requests/new");
        page.check("#topic");
        page.fill("#happened", "Ошибка");
        page.locator("#subject").pressSequentially("Как закрыть четверть");
        page.locator(".suggestion").first().waitFor();
        page.press("#subject", "Enter");
        assertThat(page.locator(".done")).containsText("отправлено");
        assertThat(count("article_answer")).isZero();
    }

    @Test
    void takeAWordOnWhetherTheyHelpedWhereOneReadsThem(Page page) {
        page.navigate("/knowledge/zabyli-parol");
        page.click("[data-useful=true]");
        assertThat(page.locator(".guide-helped")).containsText("Мы учли ваш ответ");
        assertThat(page).hasURL("/knowledge/zabyli-parol");
        assertThat(count("article_feedback where useful")).isEqualTo(1);
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
