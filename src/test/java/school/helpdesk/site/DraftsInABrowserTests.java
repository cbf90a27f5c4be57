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
import school.helpdesk.drafts.DraftsDesk;

/** What a script adds to drafts. */
@PageTest
class DraftsInABrowserTests {

    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Autowired
    DraftsDesk desk;

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
    void keepWhatIsTypedThroughTheEndOfASession() {
        var page = signIn(newPage());
        page.navigate(url("/requests/2"));
        page.locator("#body").pressSequentially("Уже проверили");
        assertThat(page.locator("[data-draft]").first()).hasText("Черновик сохранён в 10:00");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        jdbc.sql("delete from spring_session").update();
        page.locator("#body").pressSequentially(" подгруппы");
        assertThat(page.locator("[data-draft]").first()).containsText("сеанс закончился");
        page.click(".composer button:not([formaction])");
        signIn(page);
        assertThat(page.locator(".done")).containsText("Ваш текст цел");
        assertThat(page.locator("#body")).hasValue("Уже проверили подгруппы");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.click(".composer button:not([formaction])");
        assertThat(page.locator(".message__body")).containsText("Уже проверили подгруппы");
        assertThat(desk.of(cast.teacher())).isEmpty();
    }

    @Test
    void areOfferedToWhoLeftThePageAndComesBack() {
        var page = signIn(newPage());
        page.navigate(url("/requests/2"));
        page.locator("#body").pressSequentially("Начало");
        page.navigate(url("/requests"));
        page.navigate(url("/requests/2"));
        page.locator(".drafts a").click();
        assertThat(page.locator("#body")).hasValue("Начало");
        page.navigate(url("/drafts"));
        assertThat(page.locator("main h2")).hasText("Сообщение к обращению № 2");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static Page newPage() {
        assertThat(browser).isNotNull();
        return browser.window(1280).newPage();
    }

    private Page signIn(Page page) {
        if (!page.url().endsWith("/sign-in")) page.navigate(url("/sign-in"));
        page.fill("#username", "teacher");
        page.fill("#password", Cast.PASSWORD);
        page.click("form.card button");
        return page;
    }

    private String url(String address) {
        return "http://localhost:" + port + address;
    }
}
