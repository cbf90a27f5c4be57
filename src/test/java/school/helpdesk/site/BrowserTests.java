package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** What only a browser shows: accessible pages, no sideways scrolling, nothing refused by the content policy. */
@PageTest
class BrowserTests {

    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @Test
    void showsVisitorsPagesThatEverybodyCanUse() {
        walk(null, Walks.visitorsPages(school.open()));
    }

    @Test
    void showsEmployeesPagesThatEverybodyCanUse() {
        cast.withPassword(cast.teacher());
        walk("teacher", Walks.employeesPages(school.open()));
    }

    @Test
    void showsConsultantsPagesThatEverybodyCanUse() {
        cast.withPassword(cast.consultant());
        walk("consultant", Walks.consultantsPages(school.open()));
    }

    @Test
    void showsTheDirectorPagesThatEverybodyCanUse() {
        cast.withPassword(cast.director());
        walk("director", Walks.directorsPages(school.open()));
    }

    @Test
    void showsTheAdministratorPagesThatEverybodyCanUse() {
        cast.withPassword(cast.admin());
        walk("admin", Walks.administratorsPages(school.open()));
    }

    @Test
    void isLightOnTheFirstVisit() {
        cast.withPassword(cast.consultant());
        school.open();
        try (var window = window(1280)) {
            signIn(window.newPage(), "consultant");
            assertThat(visit("/queue", window.storageState())).as("/queue").isLessThanOrEqualTo(100 * 1024);
        }
        assertThat(visit("/schedule", null)).as("/schedule").isLessThanOrEqualTo(60 * 1024);
    }

    /** Opens an address with nothing kept from before and tells the bytes that came over the wire. */
    private int visit(String address, @Nullable String signedIn) {
        assertThat(browser).isNotNull();
        try (var window = browser.windowOf(signedIn)) {
            var page = window.newPage();
            var requests = new ArrayList<Request>();
            page.onRequestFinished(requests::add);
            page.navigate(url(address));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(requests)
                    .as(address)
                    .hasSizeBetween(3, 8)
                    .allMatch(request -> request.url().startsWith(url("/")));
            return requests.stream()
                    .map(Request::sizes)
                    .mapToInt(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                    .sum();
        }
    }

    private void walk(@Nullable String username, List<String> pages) {
        try (var window = window(1280)) {
            var page = window.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) complaints.add(page.url() + " " + message.text());
            });
            if (username != null) signIn(page, username);
            for (var address : pages) look(page, address);
            assertThat(complaints).isEmpty();
        }
    }

    private void look(Page page, String address) {
        page.setViewportSize(1280, 900);
        var answer = page.navigate(url(address));
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(page.title()).as(address).isNotBlank();
        var faults = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(faults)
                .as(address)
                .extracting(
                        fault -> fault.getId() + ": " + fault.getNodes().get(0).getHtml())
                .isEmpty();
        for (var width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(address + " at " + width)
                    .isEqualTo(0);
        }
    }

    private void signIn(Page page, String username) {
        page.navigate(url("/sign-in"));
        page.fill("#username", username);
        page.fill("#password", Cast.PASSWORD);
        page.click("form.card button");
        assertThat(page.url()).isEqualTo(url("/"));
    }

    private String url(String address) {
        return "http://localhost:" + port + address;
    }

    private static BrowserContext window(int width) {
        assertThat(browser).isNotNull();
        return browser.window(width);
    }
}
