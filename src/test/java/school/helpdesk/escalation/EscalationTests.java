package school.helpdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;

/** The way of one request to Support and back. */
@PageTest
class EscalationTests {

    private static final String WAY = "/requests/1/escalation";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestDesk requests;

    @Autowired
    AccessDesk access;

    @Autowired
    EscalationDesk desk;

    @BeforeEach
    void ask() {
        mvc.post()
                .uri("/requests")
                .multipart()
                .file(new MockMultipartFile("files", "экран.txt", "text/plain", "ошибка".getBytes()))
                .param("topic", "GRADES")
                .param("subject", "Не ставится отметка в 9А")
                .param("happened", "Появилась надпись «Ошибка 17»")
                .param("once", UUID.randomUUID().toString())
                .with(cast.as(cast.teacher()))
                .with(csrf())
                .exchange();
    }

    @Test
    void leadsFromTheDeclarationToSupportAndBack() {
        assertThat(declare("JOURNAL_FAULT", "Журнал не сохраняет"))
                .hasStatus(303)
                .hasRedirectedUrl(WAY);
        assertThat(state()).isEqualTo("ON_HOLD");
        assertThat(get(cast.teacher(), WAY))
                .hasStatusOk()
                .bodyText()
                .contains("Письмо в Службу поддержки", "Не ставится отметка в 9А", "Появилась надпись «Ошибка 17»")
                .contains("Служба поддержки спросит", "что вы делали, по шагам", "экран.txt")
                .contains("Журнал не сохраняет", "Записать, что обратились")
                .doesNotContain("Чем закончилось");
        assertThat(post(cast.teacher(), "/appeal", "channel", "EMAIL")).hasStatus(303);
        assertThat(post(cast.teacher(), "/registration", "number", "ЭЖ-123/4")).hasStatus(303);
        assertThat(get(cast.consultant(), WAY))
                .bodyText()
                .contains("ЭЖ-123/4", "зарегистрировала обращение", "Чем закончилось")
                .doesNotContain("Записать, что обратились");
        assertThat(get(cast.director(), "/escalations"))
                .bodyText()
                .contains("Не ставится отметка", "ЭЖ-123/4")
                .doesNotContain("Никто не обращается");
        assertThat(post(cast.teacher(), "/outcome", "outcome", "HELPED"))
                .hasStatus(303)
                .hasRedirectedUrl("/requests/1");
        assertThat(state()).isEqualTo("TAKEN");
        assertThat(get(cast.teacher(), WAY))
                .bodyText()
                .contains("Служба поддержки помогла", "вернулось к консультанту");
        assertThat(get(cast.director(), "/escalations")).bodyText().contains("Никто не обращается");
    }

    @ParameterizedTest
    @CsvSource({
        "REJECTED_INSUFFICIENT_INFORMATION, Допишите",
        "REJECTED_INCORRECT_OR_UNCONSTRUCTIVE, Задайте один вопрос"
    })
    void leadsBackToTheLetterAfterARejection(String outcome, String mend) {
        declare("VENDOR_ACCESS", "");
        post(cast.teacher(), "/appeal", "channel", "PHONE");
        assertThat(post(cast.consultant(), "/outcome", "outcome", outcome)).hasRedirectedUrl(WAY);
        assertThat(state()).isEqualTo("ON_HOLD");
        assertThat(get(cast.teacher(), WAY)).bodyText().contains(mend, "Исправить письмо");
        assertThat(post(cast.teacher(), "/appeal", "channel", "EMAIL")).hasStatus(303);
        assertThat(appeals()).isEqualTo(2);
        assertThat(post(cast.teacher(), "/outcome", "outcome", "WITHDRAWN")).hasRedirectedUrl("/requests/1");
        assertThat(state()).isEqualTo("TAKEN");
    }

    @Test
    void keepsTheLetterAsItWasWritten() {
        declare("OUT_OF_KNOWLEDGE", "");
        assertThat(post(
                        cast.teacher(),
                        "/letter",
                        "subject",
                        "Отметка не сохраняется в 9А",
                        "steps",
                        "Открыла журнал, поставила 5, сохранила",
                        "happened",
                        "У ученика Иванов Саша отметка пропала",
                        "expected",
                        "Отметка останется"))
                .hasStatus(303);
        assertThat(get(cast.consultant(), WAY))
                .bodyText()
                .contains("Отметка не сохраняется в 9А", "Чего ждали:\nОтметка останется")
                .contains("Похоже на имя: Иванов Саша")
                .doesNotContain("что вы делали, по шагам");
    }

    @Test
    void packsTheLetterWithItsFilesForMailPrograms() throws Exception {
        declare("JOURNAL_FAULT", "");
        requests.note(1, cast.consultant(), new Saying("Тайна заметки", null));
        var answer = get(cast.teacher(), WAY + "/appeal.eml");
        assertThat(answer).hasStatusOk().hasContentType("message/rfc822");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        var mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(mail.getSubject()).isEqualTo("Не ставится отметка в 9А");
        assertThat(mail.getHeader("X-Unsent")).containsExactly("1");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Здравствуйте!", "Ошибка 17")
                .doesNotContain("Тайна заметки");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo("ошибка".getBytes());
    }

    @Test
    void speaksOfNoNoteAndOfNothingTakenBack() {
        requests.take(1, cast.consultant());
        requests.note(1, cast.consultant(), new Saying("Тайна заметки", null));
        requests.clarify(1, cast.consultant(), new Saying("Какой класс?", null));
        requests.reply(1, cast.teacher(), new Saying("Девятый", null));
        declare("OUT_OF_KNOWLEDGE", "");
        for (var reader : new PersonId[] {cast.teacher(), cast.consultant(), cast.director()})
            assertThat(get(reader, WAY))
                    .bodyText()
                    .contains("Консультант спросил: Какой класс?", "Автор: Девятый")
                    .doesNotContain("Тайна заметки");
    }

    @Test
    void namesTheGuidesThatWereOpened() {
        declare("OUT_OF_KNOWLEDGE", "");
        assertThat(get(cast.teacher(), WAY)).bodyText().contains("ещё не открывали", "/knowledge?topic=GRADES");
        var slug = jdbc.sql(
                        "select slug from article where topic = 'GRADES' and state = 'PUBLISHED' order by slug limit 1")
                .query(String.class)
                .optional();
        if (slug.isEmpty()) return;
        get(cast.teacher(), "/knowledge/" + slug.get());
        get(cast.teacher(), "/knowledge/" + slug.get());
        assertThat(get(cast.teacher(), WAY)).bodyText().contains("/knowledge/" + slug.get(), "Открыты статьи");
    }

    @Test
    void letsTheAskerGoWhenThePromiseWasMissedByAFullWorkingDay() {
        var until = jdbc.sql("select promised_until from request")
                .query(java.time.OffsetDateTime.class)
                .single();
        assertThat(post(cast.teacher(), "", "reason", "LAPSED"))
                .hasStatus(409)
                .bodyText()
                .contains("можно будет");
        assertThat(state()).isEqualTo("NEW");
        clock.set(until.toInstant().plus(Duration.ofMinutes(1)));
        assertThat(get(cast.teacher(), WAY)).bodyText().contains("вы сможете обратиться в Службу поддержки сами");
        assertThat(post(cast.teacher(), "", "reason", "LAPSED")).hasStatus(409);
        clock.forward(Duration.ofDays(5));
        assertThat(get(cast.director(), "/escalations"))
                .bodyText()
                .contains("Школа задержала ответ", "Не ставится отметка");
        assertThat(get(cast.teacher(), "/requests/1")).bodyText().contains(WAY);
        assertThat(post(cast.teacher(), "", "reason", "LAPSED")).hasStatus(303);
        assertThat(state()).isEqualTo("ON_HOLD");
        assertThat(jdbc.sql("select reason from escalation").query(String.class).single())
                .isEqualTo("LAPSED");
    }

    @ParameterizedTest
    @CsvSource({
        "/appeal, channel, EMAIL, никто не обращается",
        "/registration, number, 17, никто не обращается",
        "/outcome, outcome, HELPED, никто не обращается",
        "/return, x, y, никто не обращается"
    })
    void refusesActsOnWhatNobodyDeclared(String act, String field, String value, String words) {
        assertThat(post(cast.teacher(), act, field, value))
                .hasStatus(409)
                .bodyText()
                .contains(words);
    }

    @Test
    void refusesASecondAppealAndAnOutcomeBeforeTheFirst() {
        declare("ABSENT", "");
        assertThat(post(cast.teacher(), "/outcome", "outcome", "HELPED"))
                .hasStatus(409)
                .bodyText()
                .contains("Сначала нужно обратиться");
        assertThat(post(cast.teacher(), "/registration", "number", "1")).hasStatus(409);
        post(cast.teacher(), "/appeal", "channel", "EMAIL");
        assertThat(post(cast.teacher(), "/appeal", "channel", "PHONE"))
                .hasStatus(409)
                .bodyText()
                .contains("уже отправлено");
        assertThat(post(cast.teacher(), "/return", "x", "y")).hasStatus(409);
        assertThat(appeals()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/registration, number, '', Напишите номер",
        "/outcome, outcome, WON, Выберите",
        "/letter, subject, '', Напишите тему"
    })
    void sendsBackWhatItCannotRead(String act, String field, String value, String words) {
        declare("ABSENT", "");
        if (!act.equals("/letter")) post(cast.teacher(), "/appeal", "channel", "EMAIL");
        assertThat(post(cast.teacher(), act, field, value))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", words);
    }

    @Test
    void sendsBackANumberOf500Letters() {
        declare("ABSENT", "");
        post(cast.teacher(), "/appeal", "channel", "EMAIL");
        var number = "9".repeat(500);
        assertThat(post(cast.teacher(), "/registration", "number", number))
                .hasStatus(422)
                .bodyText()
                .contains("Номер длиннее 100 знаков", number);
        assertThat(jdbc.sql("select count(*) from escalation_appeal where registered_as is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GONE"})
    void asksForTheReason(String reason) {
        assertThat(declare(reason, "")).hasStatus(422).bodyText().contains("error-summary");
        assertThat(declare("OTHER", "")).hasStatus(422).bodyText().contains("Напишите, в чём причина");
        assertThat(state()).isEqualTo("NEW");
    }

    @Test
    void letsNoConsultantSpeakForTheAsker() {
        assertThat(declare("LAPSED", "")).hasStatus(409).bodyText().contains("только тот, кто спрашивал");
    }

    @Test
    void isNobodyElsesToSee() {
        declare("ABSENT", "");
        assertThat(get(cast.teacher2(), WAY)).hasStatus(404);
        assertThat(get(cast.teacher2(), WAY + "/appeal.eml")).hasStatus(404);
        assertThat(post(cast.teacher2(), "/appeal", "channel", "EMAIL")).hasStatus(404);
        assertThat(post(cast.director(), "/appeal", "channel", "EMAIL")).hasStatus(404);
        assertThat(post(cast.director(), "/return", "x", "y")).hasStatus(404);
        assertThat(get(cast.director(), WAY)).hasStatusOk().bodyText().doesNotContain("Записать, что обратились");
        assertThat(appeals()).isZero();
    }

    @Test
    void declaresOnceHoweverOftenAndWhoeverAtOnce() throws Exception {
        var me = cast.consultant();
        var one = access.access(me, access.epoch(me)).orElseThrow();
        var refused = AtOnce.refusals(
                () -> desk.declare(1, one, EscalationReason.ABSENT, ""),
                () -> desk.declare(1, one, EscalationReason.JOURNAL_FAULT, ""));
        assertThat(refused).filteredOn(Objects::nonNull).allMatch(RuleBroken.class::isInstance);
        assertThat(jdbc.sql("select count(*) from escalation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(declare("ABSENT", "")).hasStatus(303);
        assertThat(jdbc.sql("select count(*) from escalation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from escalation_appeal",
                "update escalation_appeal set channel = 'PHONE'",
                "update escalation_appeal set registered_as = 'другой'",
                "update escalation_appeal set outcome = 'WON'",
                "update escalation set ended_at = now()",
                "update escalation set letter_subject = 'один'",
                "update escalation set reason = 'OTHER'",
                "insert into escalation (id, request_number, reason, explanation, declared_by, declared_at) select"
                        + " gen_random_uuid(), request_number, reason, explanation, declared_by, declared_at from escalation"
            })
    void theDatabaseKeepsItsCourse(String change) {
        declare("ABSENT", "");
        post(cast.teacher(), "/appeal", "channel", "EMAIL");
        post(cast.teacher(), "/registration", "number", "1");
        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private MvcTestResult declare(String reason, String explanation) {
        return post(cast.consultant(), "", "reason", reason, "explanation", explanation);
    }

    private MvcTestResult get(PersonId who, String address) {
        return mvc.get().uri(address).with(cast.as(who)).exchange();
    }

    private MvcTestResult post(PersonId who, String act, String... fields) {
        var post = mvc.post().uri(WAY + act);
        for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
        return post.with(cast.as(who)).with(csrf()).exchange();
    }

    private String state() {
        return jdbc.sql("select state from request").query(String.class).single();
    }

    private int appeals() {
        return jdbc.sql("select count(*) from escalation_appeal")
                .query(Integer.class)
                .single();
    }
}
