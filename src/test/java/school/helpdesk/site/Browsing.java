package school.helpdesk.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Opens one browser for all tests, and a window for each test that wants a page; both are closed when they are over. */
final class Browsing implements BeforeAllCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(Browsing.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        browser(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Page.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var browser = browser(context);
        return parameter.getParameter().getType() == Browser.class
                ? browser
                : context.getStore(OURS)
                        .computeIfAbsent(Own.class, none -> Own.of(browser), Own.class)
                        .page();
    }

    private static Browser browser(ExtensionContext context) {
        var port =
                SpringExtension.getApplicationContext(context).getEnvironment().getProperty("local.server.port");
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent("http://localhost:" + port, Browser::open, Browser.class);
    }

    private record Own(BrowserContext window, Page page) implements AutoCloseable {

        static Own of(Browser browser) {
            var window = browser.window();
            return new Own(window, window.newPage());
        }

        @Override
        public void close() {
            window.close();
        }
    }
}
