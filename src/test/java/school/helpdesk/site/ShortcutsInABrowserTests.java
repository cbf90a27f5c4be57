package school.helpdesk.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.Cast;

/** Letters that do something on the pages of who works the queue. */
@BrowserTest
class ShortcutsInABrowserTests {

    @Autowired
    Cast cast;

    @Autowired
    School school;

    private Page page;

    @BeforeEach
    void open(Page page) {
        cast.withPassword(cast.consultant());
        school.open();
        this.page = page;
        Browser.signIn(page, "consultant");
        page.navigate("/queue");
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
        assertThat(page).hasURL(first);
        press("u");
        assertThat(page).hasURL("/queue");
        press("j");
        press("Enter");
        assertThat(page).hasURL(first);
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
        assertThat(page).hasURL("/queue");
        page.locator("h1").click();
        for (var with : new String[] {"Control", "Alt", "Shift", "Meta"}) press(with + "+j");
        assertThat(page.locator("[data-row]:focus")).hasCount(0);
    }

    @Test
    void leadIntoTheFormsOfARequest() {
        page.navigate("/requests/2");
        press("a");
        assertThat(page.locator("#body")).isFocused();
        assertThat(page.locator("#body")).hasValue("");
        page.locator("h1").click();
        press("n");
        assertThat(page.locator("#note")).isFocused();
        assertThat(page.locator("#note")).hasValue("");
        page.navigate("/requests/1");
        press("t");
        assertThat(page.locator(".done")).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void areExplainedAndCanBeSwitchedOff() {
        press("?");
        assertThat(page).hasURL("/shortcuts");
        page.locator("main .button").click();
        assertThat(page.locator("main strong")).hasText("Горячие клавиши выключены.");
        page.navigate("/queue");
        press("s");
        press("?");
        press("j");
        assertThat(page.locator("#q")).not().isFocused();
        assertThat(page.locator("[aria-keyshortcuts]")).hasCount(0);
        assertThat(page).hasURL("/queue");
    }

    private void write(String key, String code) {
        page.evaluate(
                "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))",
                List.of(key, code));
    }

    private void press(String key) {
        page.keyboard().press(key);
    }
}
