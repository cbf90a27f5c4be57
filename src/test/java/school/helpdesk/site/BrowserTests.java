package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.Cast;

/** What only a browser shows: accessible pages, no sideways scrolling, nothing refused by the content policy. */
@BrowserTest
class BrowserTests {

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Test
    void showsVisitorsPagesThatEverybodyCanUse(Page page) {
        walk(page, null, Walks.visitorsPages(school.open()));
    }

    @Test
    void showsEmployeesPagesThatEverybodyCanUse(Page page) {
        cast.withPassword(cast.teacher());
        walk(page, "teacher", Walks.employeesPages(school.open()));
    }

    @Test
    void showsConsultantsPagesThatEverybodyCanUse(Page page) {
        cast.withPassword(cast.consultant());
        walk(page, "consultant", Walks.consultantsPages(school.open()));
    }

    @Test
    void showsTheDirectorPagesThatEverybodyCanUse(Page page) {
        cast.withPassword(cast.director());
        walk(page, "director", Walks.directorsPages(school.open()));
    }

    @Test
    void showsTheAdministratorPagesThatEverybodyCanUse(Page page) {
        cast.withPassword(cast.admin());
        walk(page, "admin", Walks.administratorsPages(school.open()));
    }

    @Test
    void isLightOnTheFirstVisit(Browser browser, Page page) {
        cast.withPassword(cast.consultant());
        school.open();
        signIn(page, "consultant");
        assertThat(visit(browser, "/queue", page.context().storageState()))
                .as("/queue")
                .isLessThanOrEqualTo(100 * 1024);
        assertThat(visit(browser, "/schedule", null)).as("/schedule").isLessThanOrEqualTo(60 * 1024);
    }

    /** Opens an address with nothing kept from before and tells the bytes that came over the wire. */
    private static int visit(Browser browser, String address, @Nullable String signedIn) {
        try (var window = browser.windowOf(signedIn)) {
            var page = window.newPage();
            var requests = new ArrayList<Request>();
            page.onRequestFinished(requests::add);
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(requests)
                    .as(address)
                    .hasSizeBetween(3, 8)
                    .allMatch(request -> request.url().startsWith(browser.origin() + "/"));
            return requests.stream()
                    .map(Request::sizes)
                    .mapToInt(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                    .sum();
        }
    }

    private static void walk(Page page, @Nullable String username, List<String> pages) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(page.url() + " " + message.text());
        });
        if (username != null) signIn(page, username);
        for (var address : pages) look(page, address);
        assertThat(complaints).isEmpty();
    }

    private static void look(Page page, String address) {
        page.setViewportSize(1280, 900);
        var answer = page.navigate(address);
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

    private static void signIn(Page page, String username) {
        Browser.signIn(page, username);
        PlaywrightAssertions.assertThat(page).hasURL("/");
    }
}
