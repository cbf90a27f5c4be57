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
import school.helpdesk.drafts.DraftsDesk;

/** What a script adds to drafts. */
@BrowserTest
class DraftsInABrowserTests {

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Autowired
    DraftsDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        cast.withPassword(cast.teacher());
        school.open();
    }

    @Test
    void keepWhatIsTypedThroughTheEndOfASession(Page page) {
        Browser.signIn(page, "teacher");
        page.navigate("/requests/2");
        page.locator("#body").pressSequentially("Уже проверили");
        assertThat(page.locator("[data-draft]").first()).hasText("Черновик сохранён в 10:00");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        jdbc.sql("delete from spring_session").update();
        page.locator("#body").pressSequentially(" подгруппы");
        assertThat(page.locator("[data-draft]").first()).containsText("сеанс закончился");
        page.click(".composer button:not([formaction])");
        Browser.signIn(page, "teacher");
        assertThat(page.locator(".done")).containsText("Ваш текст цел");
        assertThat(page.locator("#body")).hasValue("Уже проверили подгруппы");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.click(".composer button:not([formaction])");
        assertThat(page.locator(".message__body")).containsText("Уже проверили подгруппы");
        assertThat(desk.of(cast.teacher())).isEmpty();
    }

    @Test
    void areOfferedToWhoLeftThePageAndComesBack(Page page) {
        Browser.signIn(page, "teacher");
        page.navigate("/requests/2");
        page.locator("#body").pressSequentially("Начало");
        page.navigate("/requests");
        page.navigate("/requests/2");
        page.locator(".drafts a").click();
        assertThat(page.locator("#body")).hasValue("Начало");
        page.navigate("/drafts");
        assertThat(page.locator("main h2")).hasText("Сообщение к обращению № 2");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
