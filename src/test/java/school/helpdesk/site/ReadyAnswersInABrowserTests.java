package school.helpdesk.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** What a script adds to ready answers. */
@PageTest
class ReadyAnswersInABrowserTests {

    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @BeforeAll
    static void start() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @Test
    void comeInAtTheCaretAndCanBeTakenBack() {
        cast.withPassword(cast.consultant());
        school.open();
        assertThat(browser).isNotNull();
        try (var window = browser.window(1280)) {
            var page = window.newPage();
            page.navigate(url("/sign-in"));
            page.fill("#username", "consultant");
            page.fill("#password", Cast.PASSWORD);
            page.click("form.card button");
            page.navigate(url("/requests/2"));
            var body = page.locator("#body");
            body.fill("До.После.");
            body.evaluate("area => area.setSelectionRange(3, 3)");
            page.locator("#ready").selectOption(new SelectOption().setLabel("До встречи на приёме"));
            page.click("[data-ready]");
            assertThat(page.locator("#ready-told")).containsText("Заполните сами: {приём}");
            assertThat(body).hasValue(Pattern.compile("^До\\.Ирина Павловна, ждём вас: .*П\\.После\\.$"));
            assertThat(body).isFocused();
            assertThat(page).hasURL(url("/requests/2"));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.keyboard().press("Control+z");
            assertThat(body).hasValue("До.После.");
        }
    }

    private String url(String address) {
        return "http://localhost:" + port + address;
    }
}
