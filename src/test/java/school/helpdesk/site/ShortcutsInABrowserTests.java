package school.helpdesk.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** Letters that do something on the pages of who works the queue. */
@PageTest
class ShortcutsInABrowserTests {

    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    private Page page;

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
        cast.withPassword(cast.consultant());
        school.open();
        assertThat(browser).isNotNull();
        page = browser.window(1280).newPage();
        page.navigate(url("/sign-in"));
        page.fill("#username", "consultant");
        page.fill("#password", Cast.PASSWORD);
        page.click("form.card button");
        page.navigate(url("/queue"));
    }

    @Test
    void leadThroughTheRowsAndOpenOne() {
        var rows = page.locator("[data-row]");
        press("j");
        assertThat(rows.nth(0)).isFocused();
        press("j");
        press("x");
        assertThat(rows.nth(1)).isFocused();
        assertThat(page.locator("[name=item]").nth(1)).isChecked();
        press("x");
        assertThat(page.locator("[name=item]").nth(1)).not().isChecked();
        press("k");
        press("k");
        assertThat(rows.nth(0)).isFocused();
        var first = rows.nth(0).getAttribute("href");
        press("o");
        assertThat(page).hasURL(url(first));
        press("u");
        assertThat(page).hasURL(url("/queue"));
        press("j");
        press("Enter");
        assertThat(page).hasURL(url(first));
    }

    @Test
    void readACyrillicLetterAsTheOneOnItsKey() {
        write("ы", "KeyS");
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasAttribute("aria-keyshortcuts", "s");
    }

    /** On a Dvorak keyboard; the signs are such as a selector does not hold unescaped. */
    @Test
    void readWhatAnotherLayoutWrites() {
        for (var other : List.of("o", "é", "\"", "\\")) write(other, "KeyS");
        assertThat(page.locator("#q")).not().isFocused();
        write("s", "Semicolon");
        assertThat(page.locator("#q")).isFocused();
    }

    @Test
    void doNothingWhileOneTypesOrHoldsAnotherKey() {
        press("s");
        page.keyboard().type("njo?");
        assertThat(page.locator("#q")).hasValue("njo?");
        assertThat(page).hasURL(url("/queue"));
        page.locator("h1").click();
        for (var with : new String[] {"Control", "Alt", "Shift", "Meta"}) press(with + "+j");
        assertThat(page.locator("[data-row]:focus")).hasCount(0);
    }

    @Test
    void leadIntoTheFormsOfARequest() {
        page.navigate(url("/requests/2"));
        press("a");
        assertThat(page.locator("#body")).isFocused();
        assertThat(page.locator("#body")).hasValue("");
        page.locator("h1").click();
        press("n");
        assertThat(page.locator("#note")).isFocused();
        assertThat(page.locator("#note")).hasValue("");
        page.navigate(url("/requests/1"));
        press("t");
        assertThat(page.locator(".done")).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void areExplainedAndCanBeSwitchedOff() {
        press("?");
        assertThat(page).hasURL(url("/shortcuts"));
        page.locator("main .button").click();
        assertThat(page.locator("main strong")).hasText("Горячие клавиши выключены.");
        page.navigate(url("/queue"));
        press("s");
        press("?");
        press("j");
        assertThat(page.locator("#q")).not().isFocused();
        assertThat(page.locator("[aria-keyshortcuts]")).hasCount(0);
        assertThat(page).hasURL(url("/queue"));
    }

    private void write(String key, String code) {
        page.evaluate(
                "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))",
                List.of(key, code));
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private String url(String address) {
        return "http://localhost:" + port + address;
    }
}
