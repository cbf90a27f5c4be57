package school.helpdesk.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Access;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.OrderBook;
import school.helpdesk.people.Right;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.presence.Activity;
import school.helpdesk.requests.presence.Presence;
import school.helpdesk.school.SchoolTime;

/** Pages for who works the queue that renew themselves while they are looked at. */
@BrowserTest
class LiveQueueInABrowserTests {

    private static final int ROUND = 26_000;

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

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    OrderBook orders;

    @Autowired
    SchoolTime time;

    @Autowired
    Presence presence;

    private Page page;

    @BeforeEach
    void open(Page page) {
        cast.withPassword(cast.consultant());
        school.open();
        this.page = page;
        page.clock().install();
        Browser.signIn(page, "consultant");
        page.navigate("/queue");
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
        assertThat(page).hasURL("/queue");
    }

    @Test
    void stopsWhenTheRightIsOverAndSaysSoOnce() {
        var told = page.locator("[data-every] [role=status]");
        appointments.end(orders.of(cast.consultant()).get(0).id(), time.today().minusDays(1), cast.director());
        page.clock().runFor(ROUND);
        assertThat(told).hasText("Очередь вам больше не открыта, список не обновляется.");
        assertThat(page.locator("[data-every] button")).isHidden();
        assertThat(page.locator("[data-every] a")).hasText("Открыть страницу заново");
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        var asked = new AtomicInteger();
        page.onRequest(request -> asked.incrementAndGet());
        page.clock().runFor(ROUND * 40);
        assertThat(asked.get()).isZero();
        page.click("[data-every] a");
        assertThat(page.locator("[data-every]")).hasCount(0);
    }

    @Test
    void neverMixesItsPartsWhenOneHasGone() {
        page.evaluate("document.querySelector('[data-live=tabs]').remove()");
        ask("На своём месте");
        page.clock().runFor(ROUND);
        assertThat(page.locator("[data-live=list] tbody")).containsText("На своём месте");
        assertThat(page.locator("[data-live=list] .tabs")).hasCount(0);
        assertThat(page.locator("[data-live=menu] table")).hasCount(0);
    }

    @Test
    void showsWhoReadsARequestMeanwhile() {
        var who = cast.consultant2();
        presence.beat(2, new Access(who, "consultant2", Set.of(Right.CONSULTANT)), Activity.READING, 0);
        page.clock().runFor(ROUND);
        assertThat(page.locator("tr:has(a[href='/requests/2']) .queue__who")).containsText("читает");
        assertThat(page.locator("tbody .tag:has-text('читает')")).hasCount(1);
    }

    @Test
    void keepsWhoIsThereInSightOfAWriterAndOffWhatHasTheFocus() {
        page.setViewportSize(375, 500);
        page.navigate("/requests/2");
        var line = page.locator("#presence output");
        line.evaluate("it => it.textContent = 'Somebody writes'");
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        assertThat(line).isInViewport();
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("Shift+Tab");
            assertThat(page.evaluate("""
                            () => {
                              const it = document.activeElement.getBoundingClientRect();
                              const line = document.querySelector("#presence output").getBoundingClientRect();
                              return !document.activeElement.closest(".columns") || it.bottom > line.bottom;
                            }""")).isEqualTo(true);
        }
    }

    @Test
    void tellsAReaderOnceThatTheRequestIsClosedToThem() {
        page.navigate("/requests/2");
        assertThat(page.locator("#presence a")).isHidden();
        appointments.end(orders.of(cast.consultant()).get(0).id(), time.today().minusDays(1), cast.director());
        page.clock().runFor(ROUND);
        assertThat(page.locator("#presence output")).containsText("больше не обновляется");
        assertThat(page.locator("#presence a")).hasText("Открыть заново в новой вкладке");
        var asked = new AtomicInteger();
        page.onRequest(request -> asked.incrementAndGet());
        page.clock().runFor(ROUND * 10);
        assertThat(asked.get()).isZero();
    }

    private void ask(String subject) {
        desk.ask(cast.teacher(), new Question(Topic.GRADES, subject, "", "", "", "Ошибка", ""), UUID.randomUUID());
    }
}
