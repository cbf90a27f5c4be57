package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;

/** Requests 1 and 2 are the teacher's, 3 is somebody else's. */
@PageTest
@RecordApplicationEvents
class MergeTests {

    private static final String NOTE = "Коллега, проверь права";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestDesk desk;

    @Autowired
    MergeDesk merging;

    @Autowired
    IntakeDesk intakes;

    @Autowired
    ApplicationEvents events;

    private Hands hands;
    private PersonId teacher;
    private PersonId consultant;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        teacher = cast.teacher();
        consultant = cast.consultant();
        clock.setLocal("2026-11-24T10:00");
        ask(teacher, "Первый вопрос");
        ask(teacher, "Второй вопрос");
        ask(cast.teacher2(), "Чужой вопрос");
    }

    @Test
    void offersTheOtherRequestsOfTheSameAsker() {
        assertThat(hands.get(consultant, "/requests/2"))
                .bodyText()
                .contains("href=\"/requests/2/merger\"", "Это повтор другого обращения");
        var page = hands.get(consultant, "/requests/2/merger");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Первый вопрос", "/requests/2/merger?into=1")
                .doesNotContain("Чужой вопрос", "into=2");
    }

    @Test
    void showsBothSideBySideBeforeItMerges() {
        assertThat(hands.get(consultant, "/requests/2/merger?into=1"))
                .hasStatusOk()
                .bodyText()
                .contains("Первый вопрос", "Второй вопрос", "№ 2 войдёт в № 1", "name=\"into\" value=\"1\"");
        assertThat(hands.get(consultant, "/requests/2/merger?into=№ 1"))
                .bodyText()
                .contains("№ 2 войдёт в № 1");
        assertThat(row(2)).containsEntry("state", "NEW");
    }

    @ParameterizedTest
    @CsvSource({
        "2, То же самое, Это то же самое обращение",
        "3, Чужое, У этого обращения другой автор",
        "77, Никакое, Такого обращения нет",
        "один, Не число, Укажите номер обращения цифрами",
        "'', Пусто, Укажите номер обращения цифрами",
        "99999999999999999999, Слишком много, Укажите номер обращения цифрами",
    })
    void saysBesideTheFieldWhyANumberWillNotDo(String into, String what, String words) {
        assertThat(hands.get(consultant, "/requests/2/merger?into=" + into))
                .as(what)
                .hasStatus(422)
                .bodyText()
                .contains(words, "value=\"" + into + "\"");
        var sent = hands.post(consultant, "/requests/2/merger", "into", into);
        assertThat(sent).bodyText().contains(words);
        assertThat(sent.getResponse().getStatus()).isIn(409, 422);
        assertThat(row(2)).containsEntry("state", "NEW");
    }

    @Test
    void asksForANumberWhereNoneIsGiven() {
        assertThat(hands.post(consultant, "/requests/2/merger"))
                .hasStatus(422)
                .bodyText()
                .contains("Укажите номер обращения цифрами", "Первый вопрос");
    }

    @Test
    void closesTheOneAndLeadsToTheOther() {
        assertThat(merge(2, 1)).hasStatus(303).hasRedirectedUrl("/requests/1");
        assertThat(row(2)).containsEntry("state", "CLOSED").containsEntry("merged_into", 1L);
        assertThat(moves(2)).isEqualTo("ASK MERGE");
        assertThat(moves(1)).isEqualTo("ASK");
        for (var reader : new PersonId[] {teacher, consultant, cast.director()}) {
            assertThat(hands.get(reader, "/requests/2"))
                    .bodyText()
                    .contains("Объединено с обращением № 1", "href=\"/requests/1\"");
            assertThat(hands.get(reader, "/requests/1")).bodyText().contains("Присоединено обращение № 2");
        }
        assertThat(hands.get(teacher, "/requests")).bodyText().contains("объединено с № 1");
        assertThat(hands.get(consultant, "/queue?state=CLOSED")).bodyText().contains("объединено с № 1");
        assertThat(events.stream(RequestMerged.class)).containsExactly(new RequestMerged(2, 1, consultant));
    }

    @Test
    void letsTheAskerReplyWhereItGoesOnOnly() {
        merge(2, 1);
        assertThat(hands.get(teacher, "/requests/2")).bodyText().doesNotContain("/requests/2/messages");
        assertThat(hands.post(teacher, "/requests/2/messages", "body", "Ну что там?", "seen", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Ну что там?");
        assertThat(hands.post(teacher, "/requests/1/messages", "body", "Ну что там?", "seen", "0"))
                .hasStatus(303);
    }

    @Test
    void showsTheWholeConversationInOrderAndWhereItWasHeld() {
        desk.reply(1, teacher, new Saying("Слово раз", null));
        desk.reply(2, teacher, new Saying("Слово два", null));
        desk.reply(1, teacher, new Saying("Слово три", null));
        merge(2, 1);
        for (var reader : new PersonId[] {teacher, consultant}) {
            var page = hands.get(reader, "/requests/1");
            assertThat(Reading.text(page))
                    .containsPattern("(?s)Слово раз.*из обращения № 2.*Слово два.*Слово три")
                    .containsOnlyOnce("из обращения № 2")
                    .contains("Второй вопрос");
        }
        assertThat(hands.get(teacher, "/requests/2"))
                .bodyText()
                .contains("Слово два")
                .doesNotContain("Слово раз", "из обращения");
    }

    @Test
    void showsNoNoteOfEitherToTheAsker() {
        desk.note(2, consultant, new Saying(NOTE, null));
        merge(2, 1);
        for (var address : new String[] {"/requests/1", "/requests/2", "/requests/1?before=999"})
            assertThat(hands.get(teacher, address)).hasStatusOk().bodyText().doesNotContain(NOTE);
        assertThat(hands.get(consultant, "/requests/1")).bodyText().contains(NOTE);
        assertThat(Reading.numbers(hands.get(teacher, "/requests?q=права"))).isEmpty();
    }

    @Test
    void handsOutTheFilesOfBothFromOnePage() {
        var file = UUID.randomUUID();
        jdbc.sql("""
                        insert into request_file (id, owner, form, request_number, name, type, size, preview, made_at)
                        values (?, ?, ?, 2, 'screen.txt', 'text/plain', 4, false, now())""").params(file, teacher.value(), UUID.randomUUID()).update();
        merge(2, 1);
        assertThat(hands.get(teacher, "/requests/1")).bodyText().contains("/requests/2/files/" + file, "screen.txt");
        assertThat(hands.get(teacher, "/requests/2/files/" + file)).hasStatusOk();
        assertThat(hands.get(cast.teacher2(), "/requests/2/files/" + file)).hasStatus(404);
    }

    @Test
    void isFoundByTheWordsOfEither() {
        merge(2, 1);
        assertThat(hands.get(consultant, "/queue?q=второй"))
                .bodyText()
                .contains("Второй вопрос", "объединено с № 1", "href=\"/requests/1\"");
        assertThat(hands.get(teacher, "/requests?q=второй"))
                .bodyText()
                .contains("Второй вопрос", "href=\"/requests/1\"");
    }

    @Test
    void owesTheAnswerByTheEarlierPromise() {
        var shelf = new Shelf(jdbc, clock);
        shelf.promise(1, "2026-12-03T12:00");
        shelf.promise(2, "2026-12-01T12:00");
        merge(2, 1);
        assertThat(promised(1)).isEqualTo("2026-12-01 12:00");
        ask(teacher, "Третий вопрос");
        shelf.promise(4, "2026-12-09T12:00");
        merge(4, 1);
        assertThat(promised(1)).isEqualTo("2026-12-01 12:00");
    }

    @Test
    void promisesNothingWhereNothingIsOwed() {
        desk.take(1, consultant);
        desk.clarify(1, consultant, new Saying("Какой класс?", null));
        merge(2, 1);
        assertThat(row(1)).containsEntry("state", "WAITING").containsEntry("promised_until", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEW", "TAKEN", "WAITING"})
    void separatesThemAgainAsTheyWere(String state) {
        if (!state.equals("NEW")) desk.take(2, cast.consultant2());
        if (state.equals("WAITING")) desk.clarify(2, cast.consultant2(), new Saying("Какой класс?", null));
        var before = row(2);
        clock.forward(Duration.ofDays(9));
        merge(2, 1);
        clock.forward(Duration.ofDays(9));
        for (int i = 0; i < 2; i++)
            assertThat(hands.post(consultant, "/requests/2/merger/removal"))
                    .hasStatus(303)
                    .hasRedirectedUrl("/requests/2");
        assertThat(row(2)).isEqualTo(before);
        assertThat(moves(2)).endsWith("MERGE UNDO");
        assertThat(hands.get(teacher, "/requests/2")).bodyText().contains("Отменено: «Объединено с обращением № 1»");
        assertThat(hands.get(teacher, "/requests/1"))
                .bodyText()
                .contains("Отменено: «Присоединено обращение № 2»")
                .doesNotContain("Второй вопрос");
        assertThat(merge(2, 1)).hasStatus(303);
    }

    @Test
    void staysMergedOnceTheOtherIsClosed() {
        merge(2, 1);
        desk.close(1, consultant, "Решили на приёме");
        assertThat(hands.post(consultant, "/requests/2/merger/removal"))
                .hasStatus(409)
                .bodyText()
                .contains("обращение № 1 уже закрыто");
        assertThat(row(2)).containsEntry("merged_into", 1L);
    }

    @Test
    void mergesOnceHoweverOftenItIsSent() {
        merge(2, 1);
        assertThat(merge(2, 1)).hasStatus(303);
        assertThat(moves(2)).isEqualTo("ASK MERGE");
    }

    @Test
    void makesNoChainsAndNoCircles() {
        ask(teacher, "Третий вопрос");
        merge(2, 1);
        assertThat(merge(1, 2)).hasStatus(409).bodyText().contains("Объедините наоборот");
        assertThat(merge(4, 2)).hasStatus(409).bodyText().contains("само объединено с другим");
        assertThat(merge(1, 4)).hasStatus(409);
        assertThat(merge(2, 4)).hasStatus(409).bodyText().contains("Обращение уже закрыто");
        assertThat(merge(4, 1)).hasStatus(303);
    }

    @Test
    void mergesIntoWhatIsAnsweredButNotIntoWhatIsClosed() {
        desk.take(1, consultant);
        desk.answer(1, consultant, new Saying("Откройте период", null));
        assertThat(merge(1, 2)).hasStatus(409).bodyText().contains("На обращение уже ответили");
        desk.confirm(1, teacher);
        assertThat(merge(2, 1)).hasStatus(409).bodyText().contains("То обращение уже закрыто");
        assertThat(moves(2)).isEqualTo("ASK");
    }

    @Test
    void isForConsultantsOnlyAndNotForOnesOwn() {
        for (var other : new PersonId[] {teacher, cast.director(), cast.teacher2()}) {
            assertThat(hands.get(other, "/requests/2/merger")).hasStatus(404);
            assertThatThrownBy(() -> merging.merge(2, 1, other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> merging.separate(2, other)).isInstanceOf(NotFound.class);
        }
        ask(consultant, "Свой вопрос");
        ask(consultant, "Свой ещё раз");
        assertThatThrownBy(() -> merging.merge(5, 4, consultant))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("requests.rule.own"));
        assertThat(hands.get(consultant, "/requests/77/merger")).hasStatus(404);
    }

    @Test
    void knowsAGuestByTheContact() {
        var first = guest("+7 (900) 000-00-41");
        var second = guest("+79000000041");
        var stranger = guest("+7 (900) 000-00-42");
        var unknown = guest("");
        assertThat(hands.get(consultant, "/requests/" + second + "/merger"))
                .bodyText()
                .contains("into=" + first)
                .doesNotContain("into=" + stranger, "into=" + unknown);
        assertThat(merge(stranger, first)).hasStatus(409).bodyText().contains("другой автор");
        assertThat(merge(unknown, guest(""))).hasStatus(409).bodyText().contains("другой автор");
        assertThat(merge(second, first)).hasStatus(303);
    }

    @Test
    void undoesNothingAcrossAMerging() {
        desk.take(1, consultant);
        desk.answer(1, consultant, new Saying("Откройте период", null));
        merge(2, 1);
        for (var number : new int[] {1, 2})
            assertThat(hands.get(consultant, "/requests/" + number)).bodyText().doesNotContain("Передумали?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update request set merged_into = 2, state = 'CLOSED'" + NO_PROMISE + " where number = 2",
                "update request set merged_into = 77, state = 'CLOSED'" + NO_PROMISE + " where number = 2",
                "update request set merged_into = 3, state = 'CLOSED'" + NO_PROMISE + " where number = 2",
                "update request set merged_into = 1 where number = 2",
                "update request set merged_into = 4, state = 'CLOSED'" + NO_PROMISE + " where number = 1",
                "update request set merged_into = 5, state = 'CLOSED'" + NO_PROMISE + " where number = 2",
                "update request set state = 'NEW', promised_until = now() + interval '1 day', promised_since = now(),"
                        + " promise_basis = 'TERM', promise_place = '' where number = 5",
            })
    void theDatabaseKeepsTheRulesToo(String change) {
        ask(teacher, "Четвёртый");
        ask(teacher, "Пятый, повтор первого");
        merge(5, 1);
        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private static final String NO_PROMISE =
            ", promised_until = null, promised_since = null, promise_basis = null," + " promise_place = null";

    private void ask(PersonId who, String subject) {
        var question = new Question(Topic.GRADES, subject, "", "", "", "Ошибка", "");
        desk.ask(who, question, UUID.randomUUID());
    }

    private long guest(String contact) {
        var intake = new Intake(
                null,
                new Guest("Осокина Вера", contact),
                Question.of(Topic.PARENT_ACCESS, "Не приходит письмо"),
                Channel.PHONE,
                consultant,
                UUID.randomUUID());
        return intakes.open(intake, intakes.promise(Audience.PARENTS));
    }

    private MvcTestResult merge(long number, long into) {
        return hands.post(consultant, "/requests/" + number + "/merger", "into", String.valueOf(into));
    }

    private Map<String, Object> row(long number) {
        return jdbc.sql("select * from request where number = ?")
                .param(number)
                .query()
                .singleRow();
    }

    private String promised(long number) {
        return jdbc.sql("""
                        select to_char(promised_until at time zone 'Asia/Krasnoyarsk', 'YYYY-MM-DD HH24:MI')
                        from request where number = ?""").param(number).query(String.class).single();
    }

    private String moves(long number) {
        return jdbc.sql("select string_agg(act, ' ' order by id) from request_move where request_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
