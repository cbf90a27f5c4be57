package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;

/** 1 is new and late, 2 Maria's, 3 Maria's by phone about lessons, 4 Pyotr's, 5 waits and is Maria's, 6 is closed. */
@PageTest
class QueueFilterTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        var shelf = new Shelf(jdbc, clock);
        shelf.put(1, cast.teacher(), RequestState.NEW, null);
        shelf.put(2, cast.teacher(), RequestState.TAKEN, cast.consultant());
        shelf.put(1, cast.teacher(), RequestState.TAKEN, cast.consultant2());
        shelf.put(1, cast.teacher(), RequestState.WAITING, cast.consultant());
        shelf.put(1, cast.teacher(), RequestState.CLOSED, cast.consultant());
        jdbc.sql("update request set topic = 'LESSONS', channel = 'PHONE' where number = 3")
                .update();
        shelf.promise(1, "2026-11-20T15:30");
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource({
        "'assignee=me', '2 3 5'",
        "'mine=true', '2 3 5'",
        "'assignee=nobody', '1'",
        "'assignee=PYOTR', '4'",
        "'assignee=MARIA', '2 3 5'",
        "'assignee=MARIA&state=WAITING', '5'",
        "'assignee=MARIA&channel=PHONE&topic=LESSONS&state=TAKEN', '3'",
        "'assignee=nobody&late=true', '1'",
        "'assignee=PYOTR&late=true', ''",
        "'assignee=PYOTR&mine=true', '2 3 5'",
        "'state=CLOSED', '6'",
        "'state=CLOSED&late=true', ''",
        "'state=CLOSED&assignee=nobody', ''",
        "'q=ошибка&assignee=nobody', '1'",
        "'q=ошибка&assignee=MARIA', '6 5 3 2'",
        "'q=ошибка&assignee=PYOTR&late=true', ''",
        "'q=ошибка&state=TAKEN&channel=PHONE', '3'"
    })
    void combines(String filters, String numbers) {
        var expected = numbers.isEmpty()
                ? List.<Long>of()
                : List.of(numbers.split(" ")).stream().map(Long::valueOf).toList();
        assertThat(shown(filters)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ME", "somebody", "00000000", "%00", "1' or '1'='1", "😀"})
    void isNarrowedByNoNonsense(String assignee) {
        assertThat(shown("assignee=" + assignee)).hasSize(5);
    }

    @Test
    void findsNothingOfAPersonNobodyKnows() {
        var address = "/queue?assignee=11111111-1111-4111-8111-111111111111";
        assertThat(hands.get(cast.consultant(), address))
                .hasStatusOk()
                .bodyText()
                .contains("Работает кто-то другой");
    }

    @Test
    void namesEveryConditionAndLeadsToThePageWithoutIt() {
        var page = body("q=ошибка&topic=LESSONS&channel=PHONE&state=TAKEN&late=true&assignee=PYOTR");
        assertThat(page)
                .contains(">«ошибка»</bdi>", ">Проведение уроков</bdi>", ">По телефону</bdi>", ">В работе</bdi>")
                .contains(">Просроченные</bdi>", ">Работает Лугин")
                .contains("state=TAKEN&amp;topic=LESSONS&amp;channel=PHONE&amp;late=true&amp;assignee="
                        + cast.consultant2() + "\"")
                .contains("href=\"/queue\">Сбросить");
        assertThat(body("mine=true")).contains(">Работаю я</bdi>");
        assertThat(body("assignee=nobody")).contains(">Никто не работает</bdi>");
        assertThat(body("x=1")).doesNotContain("Сбросить", "Сохранить как вид");
    }

    @Test
    void keepsWhatWasChosenInTheForm() {
        assertThat(body("channel=PHONE&assignee=PYOTR&late=true&state=TAKEN"))
                .contains("value=\"PHONE\" selected=\"selected\"", "value=\"TAKEN\" selected=\"selected\"")
                .contains("value=\"" + cast.consultant2() + "\" selected=\"selected\"", "checked=\"checked\"");
        assertThat(body("mine=true")).contains("value=\"me\" selected=\"selected\"");
        assertThat(body("assignee=nobody")).contains("value=\"nobody\" selected=\"selected\"");
    }

    @Test
    void offersTheDirectorNoWorkOfTheirOwn() {
        assertThat(hands.get(cast.director(), "/queue"))
                .bodyText()
                .contains("value=\"nobody\"", "value=\"" + cast.consultant() + "\"")
                .doesNotContain("value=\"me\"");
    }

    @Test
    void takesNothingThatIsWrittenForMarkup() {
        assertThat(mvc.get().uri("/queue").param("q", "<b>жирно</b>{x}").with(cast.as(cast.consultant())))
                .bodyText()
                .contains("&lt;b&gt;жирно")
                .doesNotContain("<b>жирно");
    }

    @Test
    void keepsAllConditionsFromPageToPage() {
        new Shelf(jdbc, clock).put(60, cast.teacher(), RequestState.TAKEN, cast.consultant2());
        var first = hands.get(cast.consultant(), "/queue?assignee=" + cast.consultant2() + "&state=TAKEN");
        assertThat(Reading.next(first)).contains("state=TAKEN", "assignee=" + cast.consultant2());
        assertThat(Reading.numbers(hands.get(cast.consultant(), Reading.next(first))))
                .hasSize(25);
    }

    private List<Long> shown(String filters) {
        return Reading.numbers(get(cast.consultant(), filters));
    }

    private String body(String filters) {
        return Reading.text(get(cast.consultant(), filters));
    }

    private MvcTestResult get(PersonId who, String filters) {
        var named = filters.replace("PYOTR", cast.consultant2().toString())
                .replace("MARIA", cast.consultant().toString());
        return hands.get(who, "/queue?" + named);
    }
}
