package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The portal's pages in frames of a site of another address. */
@BrowserTest
class FrameBrowserTests {

    @Autowired
    School school;

    @Test
    void showsTheScheduleInThePageOfAnotherSite(Browser browser) throws IOException {
        school.open();
        inPageOfAnotherSite(browser, "/schedule/embed?audience=PARENTS", 1000, page -> {
            var frame = framed(page);
            assertThat(frame.locator("h1").textContent()).isEqualTo("График оказания помощи родителям");
            frame.locator("a[rel~=next]").click();
            frame.locator("a[rel~=prev]").waitFor();
            assertThat(frame.locator("#week").textContent()).contains("30 ноября");
            assertThat(page.url()).contains("127.0.0.1");
            assertThat(page.context().cookies()).isEmpty();
            frame.locator("a[target=_top]").click();
            page.waitForURL(browser.origin() + "/schedule**");
        });
    }

    @Test
    void fitsANarrowFrame(Browser browser) throws IOException {
        school.open();
        for (var width : List.of(280, 375))
            inPageOfAnotherSite(
                    browser,
                    "/schedule/embed",
                    width,
                    page -> assertThat(
                                    framed(page)
                                            .evaluate(
                                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .as("at " + width)
                            .isEqualTo(0));
    }

    @Test
    void showsNothingElseThere(Browser browser) throws IOException {
        school.open();
        for (var address : List.of("/schedule", "/", "/sign-in", "/schedule/embed/anything"))
            assertThat(inPageOfAnotherSite(
                            browser,
                            address,
                            1000,
                            page -> assertThat(framed(page).url()).as(address).doesNotContain("localhost")))
                    .as(address)
                    .containsExactly("net::ERR_BLOCKED_BY_RESPONSE");
    }

    /** @return what of it failed to load */
    private List<String> inPageOfAnotherSite(Browser browser, String address, int width, Consumer<Page> look)
            throws IOException {
        var html = "<!DOCTYPE html><title>Школа</title><iframe src=\"%s%s\" width=\"%d\" height=\"640\">"
                .formatted(browser.origin(), address, width);
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            var bytes = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        site.start();
        try (var window = browser.window()) {
            var page = window.newPage();
            var failures = new ArrayList<String>();
            page.onRequestFailed(request -> failures.add(request.failure()));
            page.navigate("http://127.0.0.1:" + site.getAddress().getPort() + "/");
            look.accept(page);
            return failures;
        } finally {
            site.stop(0);
        }
    }

    private static Frame framed(Page page) {
        return page.mainFrame().childFrames().get(0);
    }
}
