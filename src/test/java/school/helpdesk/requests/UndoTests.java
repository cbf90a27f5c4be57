package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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

@PageTest
@RecordApplicationEvents
class UndoTests {

    private static final Pattern STEP = Pattern.compile("name=\"step\" value=\"(\\d+)\"");
    private static final String SAID = "Откройте период правки";

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
    UndoDesk undo;

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
        hands.ask(teacher);
    }

    /** In which state it is done, by whom, and how. */
    @ParameterizedTest
    @CsvSource({
        "NEW, consultant, assignment, ''",
        "TAKEN, consultant, assignment/release, ''",
        "TAKEN, consultant, clarification, body",
        "TAKEN, consultant, answer, body",
        "WAITING, teacher, messages, body",
        "TAKEN, teacher, messages, body",
        "ANSWERED, teacher, reopening, body",
        "ANSWERED, teacher, closure, helped",
        "NEW, teacher, closure, ''",
        "WAITING, teacher, closure, ''",
        "TAKEN, consultant, closure, reason",
        "NEW, consultant, closure, reason",
        "ANSWERED, consultant, notes, body",
    })
    void bringsTheRequestBackExactlyAsItWas(RequestState state, String who, String address, String field) {
        lead(state);
        var before = row();
        var me = who.equals("teacher") ? teacher : consultant;
        clock.forward(Duration.ofMinutes(7));
        assertThat(hands.get(me, "/requests/1")).bodyText().doesNotContain("Передумали?");
        var fields = field.isEmpty()
                ? new String[0]
                : new String[] {field, field.equals("helped") ? "true" : SAID, "seen", "99"};
        assertThat(hands.post(me, "/requests/1/" + address, fields)).hasStatus(303);
        var rows = moves();
        assertThat(hands.get(me, "/requests/1"))
                .bodyText()
                .contains("Передумали? Отменить можно до 10:08:00.", "data-left=\"60\"");
        clock.forward(Duration.ofSeconds(59));
        assertThat(takeBack(me)).hasStatus(303).hasRedirectedUrl("/requests/1");
        assertThat(row()).isEqualTo(before);
        assertThat(moves()).startsWith(rows);
        assertThat(hands.get(me, "/requests/1")).hasStatusOk().bodyText().doesNotContain("Передумали?");
    }

    @Test
    void tellsOfTheUndoingInARowOfItsOwn() {
        lead(RequestState.TAKEN);
        answer();
        takeBack(consultant);
        assertThat(moves()).isEqualTo("ASK TAKE ANSWER UNDO");
        assertThat(jdbc.sql("""
                        select u.from_state || '>' || u.to_state || ' ' || m.act from request_move u
                        join request_move m on m.id = u.undoes""").query(String.class).single()).isEqualTo("ANSWERED>TAKEN ANSWER");
        for (var reader : Set.of(teacher, consultant, cast.director()))
            assertThat(hands.get(reader, "/requests/1")).bodyText().contains("Дан ответ", "Отменено: «Дан ответ»");
    }

    @Test
    void offersNothingWhenTheWhileIsOverAndRefusesIt() {
        lead(RequestState.TAKEN);
        answer();
        var step = step(consultant);
        clock.forward(Duration.ofSeconds(60));
        assertThat(hands.get(consultant, "/requests/1")).bodyText().doesNotContain("Передумали?");
        var before = row();
        assertThat(hands.post(consultant, "/requests/1/undo", "step", step))
                .hasStatus(409)
                .bodyText()
                .contains("время вышло", "ничего не изменили");
        assertThat(row()).isEqualTo(before);
        assertThat(moves()).isEqualTo("ASK TAKE ANSWER");
        assertThat(hands.get(teacher, "/requests/1")).bodyText().contains(SAID);
    }

    @Test
    void refusesWhenTheAskerHasReplied() {
        lead(RequestState.TAKEN);
        answer();
        var step = step(consultant);
        desk.reopen(1, teacher, new Saying("Не помогло", null));
        assertThat(hands.get(consultant, "/requests/1")).bodyText().doesNotContain("Передумали?");
        assertThat(hands.post(consultant, "/requests/1/undo", "step", step))
                .hasStatus(409)
                .bodyText()
                .contains("в обращении появилось новое");
        assertThat(moves()).isEqualTo("ASK TAKE ANSWER REOPEN");
    }

    @Test
    void refusesWhenAColleagueWroteInBetween() {
        lead(RequestState.TAKEN);
        desk.reply(1, teacher, new Saying("И ещё седьмой «В»", null));
        var step = step(teacher);
        desk.answer(1, cast.consultant2(), new Saying(SAID, null));
        assertThat(hands.post(teacher, "/requests/1/undo", "step", step)).hasStatus(409);
        assertThat(hands.get(consultant, "/requests/1")).bodyText().contains("И ещё седьмой «В»");
    }

    @Test
    void betraysNoNoteByRefusing() {
        lead(RequestState.TAKEN);
        desk.reply(1, teacher, new Saying("И ещё седьмой «В»", null));
        var step = step(teacher);
        desk.note(1, consultant, new Saying("Права есть", null));
        assertThat(hands.post(teacher, "/requests/1/undo", "step", step)).hasStatus(303);
    }

    @Test
    void undoesOnceHoweverOftenItIsSent() {
        lead(RequestState.TAKEN);
        answer();
        var step = step(consultant);
        assertThat(hands.post(consultant, "/requests/1/undo", "step", step)).hasStatus(303);
        assertThat(hands.post(consultant, "/requests/1/undo", "step", step)).hasStatus(303);
        clock.forward(Duration.ofHours(1));
        assertThat(hands.post(consultant, "/requests/1/undo", "step", step)).hasStatus(303);
        assertThat(moves()).isEqualTo("ASK TAKE ANSWER UNDO");
    }

    @Test
    void undoesTheLastThingOfTwoTabsAndThenTheOneBefore() {
        lead(RequestState.TAKEN);
        answer();
        var first = step(consultant);
        desk.note(1, consultant, new Saying("Права есть", null));
        var second = step(consultant);
        assertThat(hands.post(consultant, "/requests/1/undo", "step", first)).hasStatus(409);
        assertThat(hands.post(consultant, "/requests/1/undo", "step", second)).hasStatus(303);
        assertThat(hands.post(consultant, "/requests/1/undo", "step", first)).hasStatus(303);
        assertThat(moves()).isEqualTo("ASK TAKE ANSWER UNDO");
    }

    @Test
    void isNobodyElsesToUndo() {
        lead(RequestState.TAKEN);
        answer();
        var step = Long.parseLong(step(consultant));
        for (var other : Set.of(teacher, cast.consultant2(), cast.director(), cast.teacher2()))
            assertThatThrownBy(() -> undo.undo(1, step, other)).isInstanceOf(NotFound.class);
        assertThat(hands.post(teacher, "/requests/1/undo", "step", String.valueOf(step)))
                .hasStatus(404);
        assertThat(hands.post(consultant, "/requests/1/undo", "step", "нет")).hasStatus(404);
        assertThat(hands.post(consultant, "/requests/1/undo")).hasStatus(404);
        assertThat(moves()).isEqualTo("ASK TAKE ANSWER");
    }

    @Test
    void hidesARecalledMessageFromAllButItsWriter() {
        lead(RequestState.TAKEN);
        answer();
        assertThat(hands.get(teacher, "/requests/1")).bodyText().contains(SAID);
        takeBack(consultant);
        assertThat(hands.get(teacher, "/requests/1"))
                .bodyText()
                .doesNotContain(SAID, "Сообщение отозвано")
                .contains("Консультант работает над вашим обращением");
        for (var colleague : Set.of(cast.consultant2(), cast.director()))
            assertThat(hands.get(colleague, "/requests/1"))
                    .bodyText()
                    .contains("Сообщение отозвано")
                    .doesNotContain(SAID);
        assertThat(Reading.numbers(hands.get(teacher, "/requests?q=правки"))).isEmpty();
        assertThat(Reading.numbers(hands.get(cast.consultant2(), "/queue?q=правки")))
                .isEmpty();
        assertThat(hands.get(consultant, "/knowledge/new?from=request-1")).hasStatus(404);
        assertThat(hands.get(consultant, "/requests/1")).bodyText().doesNotContain("from=request-1");
    }

    @Test
    void leavesNoTraceOfARecalledNoteToTheAsker() {
        desk.note(1, consultant, new Saying("Проверь права", null));
        takeBack(consultant);
        assertThat(hands.get(teacher, "/requests/1")).bodyText().doesNotContain("Проверь права", "отозван", "Отменено");
        assertThat(hands.get(consultant, "/requests/1"))
                .bodyText()
                .contains("Проверь права</textarea>", "Заметка отозвана");
    }

    @Test
    void givesTheWordsBackUntilTheyAreSentAgain() {
        lead(RequestState.TAKEN);
        answer();
        takeBack(consultant);
        clock.forward(Duration.ofHours(2));
        var page = hands.get(consultant, "/requests/1");
        assertThat(page).bodyText().contains(SAID + "</textarea>", "его текст снова в форме");
        assertThat(hands.get(cast.consultant2(), "/requests/1")).bodyText().doesNotContain("снова в форме");
        assertThat(hands.post(consultant, "/requests/1/answer", "body", SAID, "seen", seen(page)))
                .hasStatus(303);
        assertThat(hands.get(teacher, "/requests/1")).bodyText().contains(SAID);
        assertThat(hands.get(consultant, "/requests/1"))
                .bodyText()
                .doesNotContain("снова в форме", SAID + "</textarea>");
        assertThat(moves()).isEqualTo("ASK TAKE ANSWER UNDO ANSWER");
    }

    @Test
    void givesTheWordsBackUntilTheyArePutAside() {
        lead(RequestState.WAITING);
        desk.reply(1, teacher, new Saying("Седьмой класс", null));
        takeBack(teacher);
        assertThat(hands.get(teacher, "/requests/1")).bodyText().contains("Седьмой класс</textarea>");
        var message = jdbc.sql("select message_id from request_recall")
                .query(String.class)
                .single();
        assertThat(hands.post(consultant, "/requests/1/recalled/removal", "message", message))
                .hasStatus(404);
        for (int i = 0; i < 2; i++)
            assertThat(hands.post(teacher, "/requests/1/recalled/removal", "message", message))
                    .hasStatus(303);
        assertThat(hands.get(teacher, "/requests/1")).bodyText().doesNotContain("Седьмой класс");
    }

    @Test
    void givesTheReasonOfAClosingBack() {
        desk.close(1, consultant, "Решили на приёме");
        takeBack(consultant);
        assertThat(hands.get(consultant, "/requests/1")).bodyText().contains("Решили на приёме</textarea>");
        assertThat(hands.get(teacher, "/requests/1")).bodyText().doesNotContain("Решили на приёме");
        assertThat(hands.get(cast.consultant2(), "/requests/1")).bodyText().doesNotContain("Решили на приёме");
    }

    @Test
    void sendsNothingAgainThatComesLateFromAnotherTab() {
        lead(RequestState.TAKEN);
        assertThat(hands.post(consultant, "/requests/1/answer", "body", SAID, "seen", "0"))
                .hasStatus(303);
        takeBack(consultant);
        var late = hands.post(consultant, "/requests/1/answer", "body", SAID, "seen", "0");
        assertThat(late).hasStatus(409).bodyText().contains("вы уже отозвали", SAID + "</textarea>");
        assertThat(moves()).isEqualTo("ASK TAKE ANSWER UNDO");
        assertThat(hands.post(consultant, "/requests/1/answer", "body", SAID, "seen", seen(late)))
                .hasStatus(303);
    }

    @Test
    void takesTheFilesAwayAndLaysThemIntoTheFormAgain() {
        lead(RequestState.TAKEN);
        var form = UUID.randomUUID();
        var file = UUID.randomUUID();
        jdbc.sql("""
                        insert into request_file (id, owner, form, name, type, size, preview, made_at)
                        values (?, ?, ?, 'period.txt', 'text/plain', 4, false, now())""").params(file, consultant.value(), form).update();
        desk.answer(1, consultant, new Saying(SAID, null, form));
        assertThat(hands.get(teacher, "/requests/1/files/" + file)).hasStatusOk();
        takeBack(consultant);
        for (var reader : Set.of(teacher, consultant))
            assertThat(hands.get(reader, "/requests/1/files/" + file)).hasStatus(404);
        assertThat(hands.get(teacher, "/requests/1")).bodyText().doesNotContain("period.txt");
        var page = hands.get(consultant, "/requests/1");
        assertThat(page).bodyText().contains("period.txt", "value=\"recalled-1\"");
        hands.post(consultant, "/requests/1/answer", "body", SAID, "seen", seen(page), "once", "recalled-1");
        assertThat(hands.get(teacher, "/requests/1/files/" + file)).hasStatusOk();
    }

    @Test
    void givesBackToAColleagueWhoIsAwayWhatWasTakenOver() {
        clock.setLocal("2026-11-23T10:00");
        desk.take(1, cast.formerConsultant());
        var before = row();
        clock.setLocal("2026-11-26T10:00");
        desk.take(1, consultant);
        assertThat(moves()).isEqualTo("ASK TAKE RELEASE TAKE");
        takeBack(consultant);
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void keepsAPromiseThatTheCalendarMovedMeanwhile() {
        desk.take(1, consultant);
        new Shelf(jdbc, clock).promise(1, "2026-12-01T12:00");
        var promised = row().get("promised_until");
        takeBack(consultant);
        assertThat(row()).containsEntry("promised_until", promised);
    }

    @Test
    void announcesWhatWasTakenBack() {
        lead(RequestState.TAKEN);
        answer();
        takeBack(consultant);
        assertThat(events.stream(MessageRecalled.class)).containsExactly(new MessageRecalled(1, 1, consultant));
        assertThat(events.stream(MoveUndone.class))
                .containsExactly(new MoveUndone(1, Act.ANSWER, clock.instant(), consultant));
    }

    @Test
    void refusesWhatCanNoLongerBeDoneAfterIt() {
        lead(RequestState.TAKEN);
        answer();
        takeBack(consultant);
        assertThatThrownBy(() -> desk.confirm(1, teacher))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("requests.rule.is.TAKEN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from request_step",
                "update request_step set state = 'NEW'",
                "delete from request_recall",
                "update request_recall set made_at = now()",
                "update request_recall set put_aside_at = made_at - interval '1 second'",
                "update request_message set body = 'Иначе'",
                "insert into request_recall select id, made_by, made_at from request_message",
                "insert into request_move (id, request_number, act, from_state, to_state, made_by, made_at, why, undoes)"
                        + " select id + 9, request_number, 'UNDO', from_state, to_state, made_by, made_at, why,"
                        + " undoes from request_move where act = 'UNDO'",
                "insert into request_move (id, request_number, act, from_state, to_state, made_by, made_at, why)"
                        + " select id + 9, request_number, 'UNDO', from_state, to_state, made_by, made_at, why"
                        + " from request_move where act = 'UNDO'",
                "insert into request_move (id, request_number, act, from_state, to_state, made_by, made_at, why, undoes)"
                        + " select id + 9, request_number, 'ANSWER', from_state, to_state, made_by, made_at,"
                        + " why, id from request_move where act = 'TAKE'",
                "insert into request_move (id, request_number, act, from_state, to_state, made_by, made_at, why, undoes)"
                        + " select id + 9, request_number, 'UNDO', 'ON_HOLD', to_state, made_by, made_at, why,"
                        + " id from request_move where act = 'TAKE'",
            })
    void theDatabaseKeepsWhatWasDoneAndUndone(String change) {
        lead(RequestState.TAKEN);
        answer();
        takeBack(consultant);
        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private void lead(RequestState state) {
        if (state == RequestState.NEW) return;
        desk.take(1, consultant);
        if (state == RequestState.WAITING) desk.clarify(1, consultant, new Saying("Какой класс?", null));
        if (state == RequestState.ANSWERED) desk.answer(1, consultant, new Saying("Проверьте", null));
    }

    private void answer() {
        desk.answer(1, consultant, new Saying(SAID, null));
    }

    private MvcTestResult takeBack(PersonId me) {
        return hands.post(me, "/requests/1/undo", "step", step(me));
    }

    private String step(PersonId me) {
        return found(STEP, hands.get(me, "/requests/1"));
    }

    private static String seen(MvcTestResult page) {
        return found(Pattern.compile("name=\"seen\" value=\"(\\d+)\""), page);
    }

    private static String found(Pattern pattern, MvcTestResult page) {
        var read = pattern.matcher(Reading.text(page));
        assertThat(read.find()).isTrue();
        return read.group(1);
    }

    private Map<String, Object> row() {
        return jdbc.sql("select * from request where number = 1").query().singleRow();
    }

    private String moves() {
        return jdbc.sql("select string_agg(act, ' ' order by id) from request_move where request_number = 1")
                .query(String.class)
                .single();
    }
}
