package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.Cast;

/** A list goes in by a real form, and the pages between can be used by everybody. */
@BrowserTest
class ImportBrowserTests {

    private static final String LONG = "Константинопольская-".repeat(4);
    private static final String LIST = """
            Фамилия;Имя;Должность;Логин;Почта;Принят на работу;Новый сотрудник;Телефон
            %s;Анна;Учитель;%s;%s@school.example;24.11.2026;да;
            Берёзкина;Ирина;Завуч;teacher;;01.09.2020;нет;
            Тихонов;Олег;Учитель;teacher2;;;;
            """.formatted(LONG, "l".repeat(60), "m".repeat(60));

    @Autowired
    Cast cast;

    @Test
    void leadsFromTheFaultsToThePreviewAndIn(Page page) {
        cast.withPassword(cast.admin());
        cast.teacher();
        cast.teacher2();
        Browser.signIn(page, "admin");

        send(page, LIST.replace("24.11.2026", "вчера").replace(";teacher;", ";l;"));
        assertThat(page.locator(".error-summary").textContent()).contains("Ошибок в файле: 2");
        assertUsable(page);

        send(page, LIST);
        assertThat(page.locator("h1").textContent()).isEqualTo("Проверьте, что получится");
        assertUsable(page);

        page.click("main form button");
        assertThat(page.url()).endsWith("/people");
        assertThat(page.locator(".done").textContent()).contains("Добавлено: 1, изменено: 1, без изменений: 1");

        send(page, LIST);
        assertThat(page.locator("main form button").count()).isZero();
    }

    private void send(Page page, String list) {
        page.setViewportSize(1280, 900);
        page.navigate("/people/import");
        page.setInputFiles("#file", new FilePayload("Список.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button");
    }

    private static void assertUsable(Page page) {
        var faults = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(faults)
                .extracting(
                        fault -> fault.getId() + ": " + fault.getNodes().get(0).getHtml())
                .isEmpty();
        for (var width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("at " + width)
                    .isEqualTo(0);
        }
    }
}
