package school.helpdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Token;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.GuestErasure;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;
import school.helpdesk.visits.Consents;
import school.helpdesk.visits.SignUp;
import school.helpdesk.visits.VisitDesk;

/** A parent's way to Support behind the secret link of their visit. */
@PageTest
class GuestEscalationTests {

    private static final String OF_SCHOOL = "/requests/1/escalation";

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
    RequestDesk requests;

    @Autowired
    VisitDesk visits;

    @Autowired
    GuestErasure erasure;

    @Autowired
    EscalationDesk desk;

    private String visit = "";

    @BeforeEach
    void wish() {
        visit = "/visits/" + wished("Осокина Вера", "+7 (900) 000-00-41");
    }

    @Test
    void leadsFromTheVisitToSupportAndBack() {
        assertThat(get(null, visit)).bodyText().doesNotContain(visit + "/escalation");
        declare();
        assertThat(get(null, visit)).bodyText().contains(visit + "/escalation", "обратитесь в Службу поддержки");
        assertThat(get(null, visit + "/escalation"))
                .hasStatusOk()
                .bodyText()
                .contains("К записи на приём", "Не приходит письмо для входа", "Журнал не сохраняет")
                .contains("Обращается: Осокина Вера", "Как связаться: +7 (900) 000-00-41")
                .contains("Записать, что обратились", "data-copy", "Служба поддержки: ваш вопрос")
                .doesNotContain("/requests/1", "№ 1");
        assertThat(guest("/appeal", "channel", "EMAIL")).hasStatus(303).hasRedirectedUrl(visit + "/escalation");
        assertThat(guest("/registration", "number", "ЭЖ-123/4")).hasStatus(303);
        assertThat(get(null, visit + "/escalation"))
                .bodyText()
                .contains("ЭЖ-123/4", "зарегистрировала обращение")
                .doesNotContain("Записать, что обратились");
        assertThat(guest("/outcome", "outcome", "HELPED")).hasStatus(303).hasRedirectedUrl(visit);
        assertThat(state()).isEqualTo("TAKEN");
        assertThat(get(null, visit)).bodyText().contains(visit + "/escalation", "Служба поддержки: как это было");
        assertThat(get(null, visit + "/escalation")).bodyText().contains("Служба поддержки помогла");
    }

    @Test
    void tellsTheSchoolWhatTheGuestDid() {
        declare();
        assertThat(get(cast.director(), "/escalations")).bodyText().contains("Осокина Вера", "ещё не обратились");
        guest("/appeal", "channel", "PHONE");
        guest("/registration", "number", "ЭЖ-123/4");
        assertThat(get(cast.director(), "/escalations")).bodyText().contains("Осокина Вера", "ЭЖ-123/4");
        assertThat(get(cast.consultant(), OF_SCHOOL))
                .bodyText()
                .contains("ЭЖ-123/4", "Осокина Вера, ", "/requests/1/escalation/outcome")
                .doesNotContain(visit);
        guest("/outcome", "outcome", "WITHDRAWN");
        assertThat(get(cast.consultant(), "/requests/1")).bodyText().contains("Осокина Вера");
        assertThat(get(cast.director(), OF_SCHOOL)).bodyText().contains("вернулось к консультанту");
    }

    @Test
    void leadsBackToTheLetterAfterARejection() {
        declare();
        guest("/appeal", "channel", "EMAIL");
        assertThat(guest("/outcome", "outcome", "REJECTED_INSUFFICIENT_INFORMATION"))
                .hasRedirectedUrl(visit + "/escalation");
        assertThat(get(null, visit + "/escalation")).bodyText().contains("Допишите", "Исправить письмо");
        assertThat(guest("/letter", "subject", "Не приходит письмо со ссылкой", "steps", "Открыла почту и ждала час"))
                .hasStatus(303);
        assertThat(get(null, visit + "/escalation"))
                .bodyText()
                .contains("Не приходит письмо со ссылкой", "Открыла почту и ждала час")
                .doesNotContain("что вы делали, по шагам");
        assertThat(guest("/appeal", "channel", "PHONE")).hasStatus(303);
        assertThat(count("escalation_appeal where made_by is null")).isEqualTo(2);
    }

    @Test
    void packsTheLetterWithoutNotesAndWithoutWhatWasTakenBack() throws Exception {
        requests.take(1, cast.consultant());
        requests.note(1, cast.consultant(), new Saying("Тайна заметки", null));
        requests.answer(1, cast.consultant(), new Saying("Отозванный ответ", null));
        assertThat(post(cast.consultant(), "/requests/1/undo", "step", step())).hasStatus(303);
        declare();
        assertThat(get(null, visit + "/escalation"))
                .bodyText()
                .contains("Осокина Вера")
                .doesNotContain("Тайна заметки", "Отозванный ответ");
        var file = get(null, visit + "/escalation/appeal.eml");
        assertThat(file).hasStatusOk().hasContentType("message/rfc822");
        var mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(file.getResponse().getContentAsByteArray()));
        assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .contains("Обращается: Осокина Вера", "Не приходит письмо для входа")
                .doesNotContain("Тайна заметки", "Отозванный ответ");
    }

    @Test
    void isOpenToWhoHasTheSecretAndToNobodyElse() {
        declare();
        var code = jdbc.sql("select code from visit").query(String.class).single();
        for (var wrong : new String[] {Token.fresh(), code, "no", "1"})
            for (var reader : new PersonId[] {null, cast.teacher(), cast.consultant()})
                for (var act : new String[] {"", "/appeal", "/registration", "/outcome", "/letter", "/return"})
                    assertThat(post(reader, "/visits/" + wrong + "/escalation" + act, "channel", "EMAIL"))
                            .hasStatus(404);
        assertThat(get(null, "/visits/" + Token.fresh() + "/escalation")).hasStatus(404);
        assertThat(get(null, "/visits/" + code + "/escalation/appeal.eml")).hasStatus(404);
        assertThat(get(cast.teacher(), OF_SCHOOL)).hasStatus(404);
        assertThat(get(null, OF_SCHOOL)).hasStatus(303).hasRedirectedUrl("/sign-in");
        assertThat(get(cast.teacher(), visit + "/escalation")).hasStatusOk();
        assertThat(count("escalation_appeal")).isZero();
    }

    /** An employee's visit has a link too; their way to Support is that of employees. */
    @Test
    void isNotForTheVisitsOfEmployees() {
        var secret = Token.fresh();
        visits.wish(
                new SignUp(cast.teacher(), null, "", question(Topic.GRADES), secret, "203.0.113.7", ""), "в субботу");
        post(cast.consultant(), "/requests/2/escalation", "reason", "ABSENT");
        assertThat(get(null, "/visits/" + secret + "/escalation")).hasStatus(404);
        assertThat(get(null, "/visits/" + secret))
                .bodyText()
                .contains("/requests/2/escalation")
                .doesNotContain(secret + "/escalation");
    }

    @Test
    void isFoundByNoSearchEngineAndToldToNoOtherSite() {
        declare();
        assertThat(get(null, visit + "/escalation"))
                .hasHeader("X-Robots-Tag", "noindex, nofollow")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/appeal, channel, PIGEON, Выберите",
        "/appeal, channel, '', Выберите",
        "/registration, number, '', Напишите номер",
        "/outcome, outcome, WON, Выберите",
        "/letter, subject, '', Напишите тему"
    })
    void sendsBackWhatItCannotRead(String act, String field, String value, String words) {
        declare();
        if (act.equals("/registration") || act.equals("/outcome")) guest("/appeal", "channel", "EMAIL");
        assertThat(guest(act, field, value)).hasStatus(422).bodyText().contains("error-summary", words);
    }

    @Test
    void sendsBackANumberOf500Letters() {
        declare();
        guest("/appeal", "channel", "EMAIL");
        var number = "9".repeat(500);
        assertThat(guest("/registration", "number", number))
                .hasStatus(422)
                .bodyText()
                .contains("Номер длиннее 100 знаков", number);
        assertThat(guest("/registration")).hasStatus(422);
        assertThat(count("escalation_appeal where registered_at is not null")).isZero();
    }

    @Test
    void refusesASecondAppealAndAnOutcomeBeforeTheFirst() {
        assertThat(guest("/appeal", "channel", "EMAIL")).hasStatus(409);
        declare();
        assertThat(guest("/outcome", "outcome", "HELPED"))
                .hasStatus(409)
                .bodyText()
                .contains("Сначала нужно обратиться");
        guest("/appeal", "channel", "EMAIL");
        assertThat(guest("/appeal", "channel", "PHONE"))
                .hasStatus(409)
                .bodyText()
                .contains("уже отправлено");
        assertThat(count("escalation_appeal")).isEqualTo(1);
    }

    @Test
    void appealsOnceWhenGuestAndConsultantRecordItAtOnce() throws Exception {
        declare();
        var sent = new Sent("Вход", "Не приходит письмо");
        var refused = AtOnce.refusals(
                () -> desk.appeal(1, null, SupportChannel.EMAIL, sent),
                () -> desk.appeal(1, null, SupportChannel.PHONE, sent));
        assertThat(refused).filteredOn(one -> one == null).hasSize(1);
        assertThat(count("escalation_appeal")).isEqualTo(1);
    }

    @Test
    void letsTheGuestGoWhenThePromiseWasMissedByAFullWorkingDay() {
        assertThat(guest("", "reason", "LAPSED")).hasStatus(409).bodyText().contains("можно будет");
        clock.setLocal("2026-11-27T00:00");
        assertThat(get(null, visit)).bodyText().contains(visit + "/escalation", "Ответа нет дольше обещанного");
        assertThat(get(null, visit + "/escalation")).bodyText().contains("вы сможете обратиться");
        assertThat(guest("", "reason", "LAPSED")).hasStatus(409);
        clock.setLocal("2026-11-28T00:00");
        assertThat(get(cast.director(), "/escalations")).bodyText().contains("Школа задержала ответ", "Осокина Вера");
        assertThat(guest("", "reason", "ABSENT", "explanation", "Жду с понедельника"))
                .hasStatus(303)
                .hasRedirectedUrl(visit + "/escalation");
        assertThat(state()).isEqualTo("ON_HOLD");
        assertThat(count("escalation where reason = 'LAPSED' and declared_by is null"))
                .isEqualTo(1);
        assertThat(get(cast.consultant(), OF_SCHOOL)).bodyText().contains("Жду с понедельника", "Осокина Вера, ");
        assertThat(guest("", "reason", "LAPSED")).hasStatus(303);
        assertThat(guest("/return")).hasStatus(303).hasRedirectedUrl(visit);
        assertThat(state()).isEqualTo("TAKEN");
    }

    @Test
    void forgetsWhatTheGuestWroteAYearAfterClosing() {
        clock.setLocal("2026-11-28T00:00");
        guest("", "reason", "LAPSED", "explanation", "Жду с понедельника");
        write();
        guest("/appeal", "channel", "EMAIL");
        guest("/registration", "number", "ЭЖ-123/4");
        guest("/correction", "number", "ЭЖ-123/5");
        guest("/outcome", "outcome", "HELPED");
        requests.close(1, cast.consultant(), "Служба поддержки помогла");
        clock.forward(Duration.ofDays(366));
        assertThat(erasure.erase()).isEqualTo(1);
        assertThat(forgotten()).isTrue();
        assertThat(count("escalation_appeal where outcome = 'HELPED' and registered_at is not null"))
                .isEqualTo(1);
        clock.setLocal("2026-11-30T10:00");
        assertThat(get(cast.consultant(), OF_SCHOOL))
                .hasStatusOk()
                .bodyText()
                .contains("данные стёрты", "Служба поддержки помогла")
                .doesNotContain("Осокина", "000-00-41", "ЭЖ-123", "Жду с понедельника", "Открыла почту");
        assertThat(get(null, visit + "/escalation")).hasStatus(404);
    }

    /** The request stays with the school, which goes on or takes it back. */
    @Test
    void forgetsAtOnceWhatTheGuestWroteWhoTakesTheConsentBack() {
        declare();
        write();
        guest("/appeal", "channel", "EMAIL");
        guest("/registration", "number", "ЭЖ-123/4");
        assertThat(post(null, visit + "/consent/withdrawal")).hasStatus(303);
        assertThat(forgotten()).isTrue();
        assertThat(get(null, visit + "/escalation")).hasStatus(404);
        assertThat(get(cast.consultant(), "/escalations")).bodyText().contains("данные стёрты");
        assertThat(get(cast.consultant(), OF_SCHOOL))
                .bodyText()
                .contains("Журнал не сохраняет", "данные стёрты")
                .doesNotContain("Осокина", "ЭЖ-123/4");
        assertThat(post(cast.consultant(), OF_SCHOOL + "/outcome", "outcome", "WITHDRAWN"))
                .hasStatus(303);
    }

    @Test
    void forgetsNothingOfOthers() {
        var other = "/visits/" + wished("Жилина Тамара", "zhilina@school.example");
        declare();
        write();
        post(cast.consultant(), "/requests/2/escalation", "reason", "ABSENT");
        post(null, other + "/consent/withdrawal");
        assertThat(forgotten()).isFalse();
    }

    /** Nobody waits for Support any more who was helped at a reception. */
    @Test
    void endsWhenTheConsultantAnswersAfterAll() {
        declare();
        guest("/appeal", "channel", "EMAIL");
        requests.resume(1, cast.consultant());
        requests.answer(1, cast.consultant(), new Saying("Показала на приёме", null));
        assertThat(get(cast.director(), "/escalations")).bodyText().contains("Никто не обращается");
        assertThat(guest("/outcome", "outcome", "HELPED")).hasStatus(409);
        assertThat(get(null, visit + "/escalation")).hasStatusOk();
    }

    @Test
    void bringsBackWhatIsOnHoldWithoutAnEscalation() {
        requests.hold(1, cast.consultant(), "");
        for (var reader : new PersonId[] {cast.consultant(), cast.director()})
            assertThat(get(reader, OF_SCHOOL))
                    .bodyText()
                    .contains("в Службу поддержки никто не обращается")
                    .doesNotContain("уже ответили");
        assertThat(get(null, visit + "/escalation"))
                .bodyText()
                .contains("в Службу поддержки никто не обращается", "вернуть консультанту");
        assertThat(get(cast.director(), OF_SCHOOL)).bodyText().doesNotContain("/escalation/return");
        assertThat(post(cast.consultant(), OF_SCHOOL + "/return")).hasStatus(303);
        assertThat(state()).isEqualTo("TAKEN");
        assertThat(post(cast.consultant(), OF_SCHOOL + "/return")).hasStatus(409);
    }

    @Test
    void offersAGuideOfWhatSupportHelpedWith() {
        declare();
        guest("/appeal", "channel", "EMAIL");
        assertThat(get(cast.consultant(), OF_SCHOOL)).bodyText().doesNotContain("статью");
        guest("/outcome", "outcome", "HELPED");
        assertThat(get(cast.consultant(), OF_SCHOOL))
                .bodyText()
                .contains("Когда вы ответите")
                .doesNotContain("from=request-1");
        requests.answer(1, cast.consultant(), new Saying("Письмо приходит с нового адреса", null));
        assertThat(get(cast.consultant(), OF_SCHOOL)).bodyText().contains("/knowledge/new?from=request-1");
        assertThat(get(cast.consultant(), "/knowledge/new?from=request-1")).hasStatusOk();
        for (var reader : new PersonId[] {null, cast.director()})
            assertThat(get(reader, reader == null ? visit + "/escalation" : OF_SCHOOL))
                    .bodyText()
                    .doesNotContain("from=request-1");
    }

    @Test
    void offersNoGuideOfWhatSupportRejected() {
        declare();
        guest("/appeal", "channel", "EMAIL");
        guest("/outcome", "outcome", "WITHDRAWN");
        requests.answer(1, cast.consultant(), new Saying("Уже не нужно", null));
        assertThat(get(cast.consultant(), OF_SCHOOL)).bodyText().doesNotContain("статью");
    }

    @Test
    void asksAFewTimesHoweverMuchWasSaidAndAppealed() {
        declare();
        appeals(1, 2);
        var few = sql.of(() -> assertThat(get(null, visit + "/escalation")).hasStatusOk());
        appeals(3, 20);
        assertThat(sql.statements(
                        () -> assertThat(get(null, visit + "/escalation")).hasStatusOk()))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update escalation set declared_by = null",
                "update escalation set ended_at = now()",
                "update escalation_appeal set registered_as = 'ЭЖ-1', registered_at = now()",
                "update escalation_appeal set outcome = 'HELPED', concluded_at = now()"
            })
    void theDatabaseTakesNobodyForAnEmployee(String change) {
        var secret = Token.fresh();
        visits.wish(
                new SignUp(cast.teacher(), null, "", question(Topic.GRADES), secret, "203.0.113.7", ""), "в субботу");
        post(cast.consultant(), "/requests/2/escalation", "reason", "ABSENT");
        post(cast.consultant(), "/requests/2/escalation/appeal", "channel", "EMAIL");
        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update escalation_appeal set registered_as = null",
                "update escalation_appeal set registered_as = null, registered_at = null",
                "update escalation_appeal set channel = 'PHONE'",
                "update escalation_appeal set outcome = 'HELPED'",
                "update escalation_appeal set sent_subject = null, sent_text = null",
                "update escalation_appeal set sent_text = 'другое'",
                "update escalation_appeal set concluded_at = now()",
                "insert into escalation_appeal (id, escalation_id, ordinal, channel, made_at, registered_at, outcome, concluded_at)"
                        + " select gen_random_uuid(), escalation_id, 2, 'EMAIL', made_at, made_at, 'HELPED', made_at from escalation_appeal"
            })
    void theDatabaseKeepsTheGuestsCourse(String change) {
        declare();
        guest("/appeal", "channel", "EMAIL");
        guest("/registration", "number", "ЭЖ-1");
        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private String wished(String name, String contact) {
        var secret = Token.fresh();
        visits.wish(
                new SignUp(
                        null,
                        new Guest(name, contact),
                        contact,
                        question(Topic.PARENT_ACCESS),
                        secret,
                        "203.0.113.7",
                        Consents.TEXT),
                "в субботу утром");
        return secret;
    }

    private static Question question(Topic topic) {
        return Question.of(topic, "Не приходит письмо для входа");
    }

    private void declare() {
        assertThat(post(cast.consultant(), OF_SCHOOL, "reason", "JOURNAL_FAULT", "explanation", "Журнал не сохраняет"))
                .hasStatus(303);
    }

    private void write() {
        assertThat(guest("/letter", "subject", "Не приходит письмо", "steps", "Открыла почту", "reach", "000-00-41"))
                .hasStatus(303);
    }

    private boolean forgotten() {
        return jdbc.sql("""
                        select bool_and(letter_subject is null and letter_steps is null and letter_reach is null
                                and (declared_by is not null or explanation = '') and appeal.registered_as is null
                                and sent_subject is null and sent_text is null and former.registered_as is null)
                            from escalation left join escalation_appeal appeal on appeal.escalation_id = escalation.id
                                left join escalation_former_number former on appeal_id = appeal.id""").query(Boolean.class).single();
    }

    private void appeals(int from, int to) {
        jdbc.sql("""
                        insert into escalation_appeal (id, escalation_id, ordinal, channel, made_at, outcome, concluded_at)
                        select gen_random_uuid(), id, n, 'EMAIL', now(), 'REJECTED_INSUFFICIENT_INFORMATION', now()
                        from escalation, generate_series(:from, :to) n""").param("from", from).param("to", to).update();
    }

    private MvcTestResult get(@Nullable PersonId who, String address) {
        var get = mvc.get().uri(address);
        return (who == null ? get : get.with(cast.as(who))).exchange();
    }

    private MvcTestResult guest(String act, String... fields) {
        return post(null, visit + "/escalation" + act, fields);
    }

    private MvcTestResult post(@Nullable PersonId who, String address, String... fields) {
        var post = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
        if (who != null) post = post.with(cast.as(who));
        return post.with(csrf()).exchange();
    }

    private String step() {
        return jdbc.sql("select max(id)::text from request_step")
                .query(String.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state from request where number = 1")
                .query(String.class)
                .single();
    }

    private int count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Integer.class).single();
    }
}
