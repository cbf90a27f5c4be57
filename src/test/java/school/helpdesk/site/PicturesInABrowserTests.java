package school.helpdesk.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.Cast;
import school.helpdesk.uploads.TestPictures;

/** How pictures come into a guide where scripts run. */
@BrowserTest
class PicturesInABrowserTests {

    private static final String PASTE = """
            content => {
                const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
                const clipboardData = new DataTransfer();
                clipboardData.items.add(new File([bytes], 'снимок.png', {type: 'image/png'}));
                const text = document.getElementById('body');
                text.focus();
                text.setSelectionRange(2, 2);
                text.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
            }""";

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @BeforeEach
    void open(Page page) {
        cast.withPassword(cast.consultant());
        school.open();
        Browser.signIn(page, "consultant");
        page.navigate("/knowledge/new");
        page.fill("#title", "Вход");
    }

    @Test
    void arePastedWhereTheCursorStands(Page page) throws IOException {
        page.fill("#body", "ДоПосле");
        page.evaluate(PASTE, Base64.getEncoder().encodeToString(TestPictures.png(640, 480)));
        assertThat(page.locator("[role=status][data-focus]")).isFocused();
        assertThat(page.locator("#body")).hasValue(Pattern.compile("До\\s+!\\[]\\(picture:[0-9a-f-]{36}\\)\\s+После"));
        assertThat(page.locator("#title")).hasValue("Вход");
        assertThat(page.locator(".file")).containsText("снимок.png");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void areChosenAndThenAdded(Page page) throws IOException {
        page.setInputFiles("#pictures", new FilePayload("экран.png", "image/png", TestPictures.png(640, 480)));
        page.click("button[name=add]");
        assertThat(page.locator("#body")).hasValue(Pattern.compile("^!\\[]\\(picture:[0-9a-f-]{36}\\)$"));
        page.fill("#body", page.inputValue("#body").replace("![]", "![Кнопка входа]"));
        page.selectOption("#topic", "ACCESS");
        page.press("#title", "Enter");
        assertThat(page.locator(".done")).containsText("Статья опубликована");
        var picture = page.getByAltText("Кнопка входа");
        picture.scrollIntoViewIfNeeded();
        page.waitForFunction("document.querySelector('.prose img').complete");
        assertThat(page.evaluate("document.querySelector('.prose img').naturalWidth"))
                .isEqualTo(640);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.setViewportSize(320, 700);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 320")).isEqualTo(true);
    }
}
