package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PreferencesTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queue", "/queue?state=NEW&after=12", "/schedule?week=2026-W49", "/a//b"})
    void returnsToLocalPages(String address) {
        assertThat(Back.safe(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "queue",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\t/evil.example",
                "/a b",
                "/a\u0000",
                " /a"
            })
    void goesHomeInsteadOfAnywhereElse(String address) {
        assertThat(Back.safe(address)).isEqualTo("/");
    }

    @Test
    void speaksRussianWhateverTheBrowserAsksFor() {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "en");
        assertThat(Display.of(request)).isEqualTo(new Display("ru", "auto", "standard", "on"));
    }

    @Test
    void remembersWhatWasChosenAndIgnoresNonsense() {
        var request = new MockHttpServletRequest();
        request.setCookies(
                new Cookie("lang", "en"),
                new Cookie("theme", "purple"),
                new Cookie("view", "clear"),
                new Cookie("keys", "off"));
        assertThat(Display.of(request)).isEqualTo(new Display("en", "auto", "clear", "off"));
    }

    @Test
    void returnsToTheFormThatWasSentNotToItsAddress() {
        var request = new MockHttpServletRequest("POST", "/contacts");
        request.addHeader("Referer", "http://localhost/contacts/new?channel=PHONE");
        assertThat(Back.of(request)).isEqualTo("/contacts/new?channel=PHONE");
        var foreign = new MockHttpServletRequest("POST", "/contacts");
        foreign.addHeader("Referer", "https://evil.example/queue");
        assertThat(Back.of(foreign)).isEqualTo("/");
    }
}
