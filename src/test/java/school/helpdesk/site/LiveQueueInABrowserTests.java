package school.helpdesk.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;

/** A queue that renews itself while it is looked at. */
@PageTest
class LiveQueueInABrowserTests {

    private static final int ROUND = 26_000;

    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Autowired
    TravelClock clock;

    @Autowired
    RequestDesk desk;

    @Autowired
    JdbcClient jdbc;

    private Page page;

    @BeforeAll
    static void start() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void open() {
        cast.withPassword(cast.consultant());
        school.open();
        assertThat(browser).isNotNull();
        page = browser.window(1280).newPage();
        page.clock().install();
        page.navigate(url("/sign-in"));
        page.fill("#username", "consultant");
        page.fill("#password", Cast.PASSWORD);
        page.click("form.card button");
        page.navigate(url("/queue"));
    }

    @Test
    void showsWhatIsNewAndKeepsFocusTicksAndWhatIsTyped() {
        page.fill("#q", "четверть");
        page.check("input[name=item][value='1']");
        page.focus("a[href='/requests/2']");
        clock.forward(Duration.ofSeconds(1));
        ask("Первое новое");
        ask("Второе новое");
        page.clock().runFor(ROUND);
        assertThat(page.locator("[data-every] [role=status]")).hasText("Новых обращений: 2");
        assertThat(page.locator("tbody")).containsText("Второе новое");
        assertThat(page.locator("input[name=item][value='1']")).isChecked();
        assertThat(page.locator("input:checked")).hasCount(1);
        assertThat(page.locator("a[href='/requests/2']")).isFocused();
        assertThat(page.locator("#q")).hasValue("четверть");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.clock().runFor(ROUND);
        assertThat(page.locator("[data-every] [role=status]")).hasText("");
        page.locator("#all").check();
        assertThat(page.locator("input[name=item]:not(:checked)")).hasCount(0);
        page.locator(".queue__take").first().click();
        assertThat(page.locator(".done")).isVisible();
    }

    @Test
    void standsStillWhenItsReaderWantsItAndRemembersThat() {
        var button = page.locator("[data-every] button");
        assertThat(button).hasText("Остановить обновление");
        button.click();
        ask("Не сейчас");
        page.clock().runFor(ROUND * 2);
        assertThat(page.locator("tbody")).not().containsText("Не сейчас");
        page.reload();
        assertThat(button).hasText("Обновлять список");
        ask("Теперь можно");
        button.click();
        page.clock().runFor(1);
        assertThat(page.locator("tbody")).containsText("Теперь можно");
        assertThat(button).hasText("Остановить обновление");
    }

    @Test
    void saysThatTheConnectionIsLostAndGoesOnWhenItIsBack() {
        var told = page.locator("[data-every] [role=status]");
        page.context().setOffline(true);
        page.clock().runFor(ROUND);
        assertThat(told).containsText("Нет связи с порталом");
        page.context().setOffline(false);
        ask("После обрыва");
        page.clock().runFor(ROUND);
        assertThat(page.locator("tbody")).not().containsText("После обрыва");
        page.clock().runFor(ROUND);
        assertThat(page.locator("tbody")).containsText("После обрыва");
        assertThat(told).not().containsText("Нет связи");
    }

    @Test
    void stopsWhenTheSessionIsOverAndSaysSo() {
        jdbc.sql("delete from spring_session").update();
        page.clock().runFor(ROUND);
        assertThat(page.locator("[data-every] [role=status]")).containsText("Сеанс закончился");
        assertThat(page.locator("[data-every] button")).isHidden();
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(page).hasURL(url("/queue"));
    }

    private void ask(String subject) {
        desk.ask(cast.teacher(), new Question(Topic.GRADES, subject, "", "", "", "Ошибка", ""), UUID.randomUUID());
    }

    private String url(String address) {
        return "http://localhost:" + port + address;
    }
}
