package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.queue.Rows;

/** Request 1 is Irina's, about grades; 2 is Oleg's, about attendance; 3 is a parent's. */
@PageTest
class RequestSearchTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    RequestDesk desk;

    @Autowired
    IntakeDesk intakes;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        ask(cast.teacher(), Topic.GRADES, "Не выставляются итоговые отметки", "После сохранения всё пропадает");
        ask(cast.teacher2(), Topic.ATTENDANCE, "Пропуск стоит не на том уроке", "Отметил второй урок");
        var guest = new Intake(
                null,
                new Guest("Осокина Вера", "vera@school.example"),
                Question.of(Topic.PARENT_ACCESS, "Не приходит письмо"),
                Channel.IN_PERSON,
                null,
                UUID.randomUUID());
        intakes.open(guest, intakes.promise(Audience.PARENTS));
        desk.take(1, cast.consultant());
        desk.note(1, cast.consultant(), new Saying("Похоже на забытую подгруппу", null));
        desk.answer(1, cast.consultant(), new Saying("Период был закрыт для правки", null));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "отметка, 1",
        "итоговая отметка, 1",
        "ОТМЕТКИ, 1",
        "урок, 2",
        "уроками, 2",
        "период, 1",
        "подгруппа, 1",
        "письма, 3",
        "№ 2, 2",
        "2, 2",
        "берёзкина, 1",
        "березкена, 1",
        "осокина, 3",
        "асокина, 3",
        "\"второй урок\", 2",
        "урок -второй, ''",
        "сохранение или письмо, ''",
        "черепаха, ''"
    })
    void findsAllFormsOfAWordNumbersAndMistypedNames(String words, String numbers) {
        var expected = numbers.isEmpty() ? List.<Long>of() : List.of(Long.valueOf(numbers));
        assertThat(found(cast.consultant(), "/queue", words)).isEqualTo(expected);
    }

    @Test
    void findsTheNewestFirstWhateverItsState() {
        assertThat(found(cast.director(), "/queue", "пропадает OR урок OR письмо"))
                .containsExactly(3L, 2L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"журнал", "журнала", "журналом", "в журнале"})
    void findsANounWhoseEndLooksLikeThatOfAVerb(String words) {
        ask(cast.teacher(), Topic.OTHER, "Журнал не открывается", "Белая страница");
        ask(cast.teacher(), Topic.OTHER, "Ошибка в журнале", "Белая страница");
        assertThat(found(cast.consultant(), "/queue", words)).containsExactly(5L, 4L);
    }

    @Test
    void narrowsWhatItFindsByTheFilters() {
        assertThat(hands.get(cast.consultant(), "/queue?q=урок OR письмо&topic=ATTENDANCE"))
                .bodyText()
                .contains("/requests/2\"")
                .doesNotContain("/requests/3\"");
    }

    @Test
    void findsAnEmployeeTheirOwnOnly() {
        assertThat(found(cast.teacher(), "/requests", "отметки")).containsExactly(1L);
        assertThat(found(cast.teacher2(), "/requests", "отметки")).isEmpty();
        assertThat(found(cast.teacher2(), "/requests", "1")).isEmpty();
        assertThat(found(cast.teacher2(), "/requests", "берёзкина")).isEmpty();
    }

    @Test
    void leadsNoAskerToANote() {
        assertThat(found(cast.teacher(), "/requests", "подгруппа")).isEmpty();
        ask(cast.consultant(), Topic.OTHER, "Мой вопрос", "Ошибка");
        desk.note(4, cast.consultant2(), new Saying("Тайная заметка", null));
        assertThat(found(cast.consultant2(), "/queue", "тайная")).containsExactly(4L);
        assertThat(found(cast.consultant(), "/queue", "тайная")).isEmpty();
        assertThat(found(cast.consultant(), "/requests", "тайная")).isEmpty();
    }

    @Test
    void findsNothingOfAGuestWhoWasErased() {
        intakes.erase(3);
        assertThat(found(cast.consultant(), "/queue", "письмо")).isEmpty();
        assertThat(found(cast.consultant(), "/queue", "осокина")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "& | !", "а", "(", ":*", "\\", "%", "_", "<->", "999999999999999", "0"})
    void stumblesOverNothing(String words) {
        assertThat(asked(cast.consultant(), "/queue", words)).hasStatusOk();
        assertThat(asked(cast.teacher(), "/requests", words)).hasStatusOk();
    }

    @Test
    void readsTheFirstOfTenThousandLetters() {
        assertThat(mvc.get()
                        .uri("/queue")
                        .param("q", "отметки " + "ё".repeat(10_000))
                        .with(cast.as(cast.consultant())))
                .hasStatusOk();
    }

    @Test
    void keepsTheWordsFromPageToPage() {
        for (int i = 0; i < 30; i++) ask(cast.teacher(), Topic.OTHER, "Ведомость " + i, "Ведомость не печатается");
        var first = asked(cast.consultant(), "/queue", "ведомости");
        assertThat(Reading.numbers(first)).hasSize(Rows.PAGE);
        var next = Reading.next(first);
        assertThat(next).contains("q=");
        assertThat(Reading.numbers(hands.get(
                        cast.consultant(), URLDecoder.decode(next.replace("&amp;", "&"), StandardCharsets.UTF_8))))
                .hasSize(5);
    }

    @Test
    void asksAsOftenForManyAsForFew() {
        new Shelf(jdbc, clock).put(5, cast.teacher(), RequestState.NEW, null);
        var few = statements();
        new Shelf(jdbc, clock).put(500, cast.teacher(), RequestState.NEW, null);
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private int statements() {
        asked(cast.consultant(), "/queue", "вопрос");
        return sql.of(() -> asked(cast.consultant(), "/queue", "вопрос"));
    }

    private List<Long> found(PersonId who, String address, String words) {
        return Reading.numbers(asked(who, address, words));
    }

    private void ask(PersonId who, Topic topic, String subject, String happened) {
        desk.ask(who, new Question(topic, subject, "", "", "", happened, ""), UUID.randomUUID());
    }

    private MvcTestResult asked(PersonId who, String address, String words) {
        return mvc.get().uri(address).param("q", words).with(cast.as(who)).exchange();
    }
}
