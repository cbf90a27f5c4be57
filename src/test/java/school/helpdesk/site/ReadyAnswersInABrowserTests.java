package school.helpdesk.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.Cast;

/** What a script adds to ready answers. */
@BrowserTest
class ReadyAnswersInABrowserTests {

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Test
    void comeInAtTheCaretAndCanBeTakenBack(Page page) {
        cast.withPassword(cast.consultant());
        school.open();
        Browser.signIn(page, "consultant");
        page.navigate("/requests/2");
        var body = page.locator("#body");
        body.fill("До.После.");
        body.evaluate("area => area.setSelectionRange(3, 3)");
        page.locator("#ready").selectOption(new SelectOption().setLabel("До встречи на приёме"));
        page.click("[data-ready]");
        assertThat(page.locator("#ready-told")).containsText("Заполните сами: {приём}");
        assertThat(body).hasValue(Pattern.compile("^До\\.Ирина Павловна, ждём вас: .*П\\.После\\.$"));
        assertThat(body).isFocused();
        assertThat(page).hasURL("/requests/2");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.keyboard().press("Control+z");
        assertThat(body).hasValue("До.После.");
    }
}
