package school.helpdesk.site;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.helpdesk.Cast;

/** The Chromium of this machine, driven headless. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String origin;

    private Browser(Path executable, String origin) {
        this.origin = origin;
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /**
     * The tests of a class that opens it do not run where there is none.
     *
     * @param origin what addresses without one begin with
     */
    static Browser open(String origin) {
        var chromium = find();
        if (chromium.isPresent()) return new Browser(chromium.get(), origin);
        var words = "NO BROWSER FOUND: the browser tests did NOT run. Install Chromium or set CHROMIUM to its path.";
        System.err.println("\n" + "!".repeat(words.length()) + "\n" + words + "\n" + "!".repeat(words.length()) + "\n");
        if (Boolean.parseBoolean(System.getenv("CI"))) throw new IllegalStateException(words);
        return abort(words);
    }

    private static Optional<Path> find() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).stream();
        var usual = Stream.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "C:/Program Files/Google/Chrome/Application/chrome.exe");
        return Stream.concat(named, usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** As somebody with an account of the cast; on the page to sign in already, or led there. */
    static void signIn(Page page, String username) {
        if (!page.url().endsWith("/sign-in")) page.navigate("/sign-in");
        page.fill("#username", username);
        page.fill("#password", Cast.PASSWORD);
        page.click("form.card button");
    }

    String origin() {
        return origin;
    }

    BrowserContext window() {
        return browser.newContext(options());
    }

    /** @param signedIn what another window's storage holds; null for a stranger */
    BrowserContext windowOf(@Nullable String signedIn) {
        return signedIn == null ? window() : browser.newContext(options().setStorageState(signedIn));
    }

    private NewContextOptions options() {
        return new NewContextOptions().setBaseURL(origin).setViewportSize(1280, 900);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
