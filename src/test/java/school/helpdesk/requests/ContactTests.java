package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** A call or a person at the door, noted in one short form. */
@PageTest
class ContactTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
    }

    @Test
    void givesAColleagueTheirOwnRequestWithItsAnswer() {
        assertThat(log("who", "берёзкина  Ирина павловна", "outcome", "Показала, где закрывается период"))
                .hasStatus(303)
                .hasRedirectedUrl("/requests/1");
        assertThat(hands.get(cast.teacher(), "/requests/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Не закрывается четверть", "Показала, где закрывается период", "По телефону", "Есть ответ");
        assertThat(history()).isEqualTo("ASK TAKE ANSWER");
        assertThat(acted("ASK")).isEqualTo(cast.consultant().toString());
    }

    @Test
    void knowsAColleagueByAPartOfTheName() {
        assertThat(log("who", "березкина ирина")).hasStatus(303);
        assertThat(hands.get(cast.teacher(), "/requests/1")).hasStatusOk();
    }

    @Test
    void asksWhichOfSeveralColleaguesItWas() {
        cast.extra("n1");
        cast.extra("n2");
        assertThat(log("who", "Новиков"))
                .hasStatus(422)
                .bodyText()
                .contains("Таких сотрудников несколько: Новиков Иван");
        assertThat(count()).isZero();
    }

    @Test
    void staysWithWhoNotedItWhenHelpIsStillOwed() {
        log("who", "Берёзкина Ирина Павловна", "outcome", "");
        assertThat(hands.get(cast.consultant(), "/queue?mine=true")).bodyText().contains("Не закрывается четверть");
        assertThat(history()).isEqualTo("ASK TAKE");
        assertThat(value("promised_until is not null")).isEqualTo("true");
    }

    @Test
    void takesAParentByTheNameTheySaid() {
        log(
                "who",
                "Осокина Вера",
                "audience",
                "PARENTS",
                "topic",
                "PARENT_ACCESS",
                "channel",
                "IN_PERSON",
                "outcome",
                "");
        assertThat(value("guest_name || '/' || audience || '/' || channel"))
                .isEqualTo("Осокина Вера/PARENTS/IN_PERSON");
        assertThat(hands.get(cast.consultant(), "/requests/1"))
                .bodyText()
                .contains("Осокина Вера", "родитель")
                .doesNotContain("Попросить уточнить");
        assertThat(hands.get(cast.consultant(), "/queue")).bodyText().contains("Осокина Вера");
        assertThat(hands.get(cast.director(), "/requests/1")).hasStatusOk();
        assertThat(hands.get(cast.teacher(), "/requests/1")).hasStatus(404);
    }

    @Test
    void asksNothingBackOfWhoCannotReply() {
        log("who", "Осокина Вера", "audience", "PARENTS", "topic", "PARENT_ACCESS");
        assertThat(hands.post(cast.consultant(), "/requests/1/clarification", "body", "Когда?"))
                .hasStatus(409)
                .bodyText()
                .contains("нет входа на портал");
    }

    @Test
    void notesTheSameFormOnce() {
        log("who", "Осокина Вера", "once", "b5a1");
        log("who", "Осокина Вера", "once", "b5a1");
        assertThat(count()).isEqualTo(1);
        log("who", "Берёзкина Ирина Павловна", "once", "b5a2");
        log("who", "Берёзкина Ирина Павловна", "once", "b5a2");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void doesNotLetAConsultantHelpThemselves() {
        assertThat(log("who", "Соболева Мария Павловна"))
                .hasStatus(422)
                .bodyText()
                .contains("собственное обращение");
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who      |          | Напишите, кто обратился
            channel  |          | Выберите: по телефону или лично
            channel  | EMAIL    | Выберите: по телефону или лично
            topic    |          | Выберите, о чём вопрос
            topic    | WEATHER  | Выберите, о чём вопрос
            topic    | PARENT_GRADES | Эта тема не для выбранных людей
            audience | PARENTS  | Эта тема не для выбранных людей
            body     |          | Напишите, с чем обратился""")
    void saysWhatIsWrongAndKeepsTheRest(String field, String value, String said) {
        var answer = log("outcome", "Уже решили", field, value == null ? "" : value);
        assertThat(answer).hasStatus(422).bodyText().contains(said, "Уже решили");
        assertThat(count()).isZero();
    }

    @Test
    void suggestsColleaguesToConsultantsOnly() {
        cast.teacher();
        assertThat(hands.get(cast.consultant(), "/contacts/new")).bodyText().contains("Берёзкина Ирина Павловна");
        assertThat(hands.get(cast.director(), "/contacts/new")).hasStatus(404);
        assertThat(hands.get(cast.teacher(), "/contacts/new")).hasStatus(404);
    }

    /** As a complete form, in which some fields are filled in otherwise. */
    private MvcTestResult log(String... otherwise) {
        cast.teacher();
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("who", "Берёзкина Ирина Павловна");
        fields.put("channel", "PHONE");
        fields.put("audience", "EMPLOYEES");
        fields.put("topic", "GRADES");
        fields.put("body", "Не закрывается четверть");
        for (int i = 0; i < otherwise.length; i += 2) fields.put(otherwise[i], otherwise[i + 1]);
        if (fields.get("who").startsWith("Осокина") && fields.get("topic").equals("GRADES")) {
            fields.put("audience", "PARENTS");
            fields.put("topic", "PARENT_ACCESS");
        }
        var flat = fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        return hands.post(cast.consultant(), "/contacts", flat);
    }

    private String history() {
        return jdbc.sql("select string_agg(act, ' ' order by id) from request_move")
                .query(String.class)
                .single();
    }

    private String acted(String act) {
        return jdbc.sql("select made_by::text from request_move where act = ?")
                .param(act)
                .query(String.class)
                .single();
    }

    private String value(String of) {
        return jdbc.sql("select (" + of + ")::text from request")
                .query(String.class)
                .single();
    }

    private int count() {
        return jdbc.sql("select count(*) from request").query(Integer.class).single();
    }
}
