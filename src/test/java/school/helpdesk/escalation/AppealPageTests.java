package school.helpdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
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
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolProfile;

/** What the page of the appeal and that of the request say of the way to Support, and what stays of what was sent. */
@PageTest
class AppealPageTests {

    private static final String REQUEST = "/requests/1";
    private static final String WAY = REQUEST + "/escalation";

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
    SchoolDesk school;

    @BeforeEach
    void ask() {
        var post = mvc.post()
                .uri("/requests")
                .param("topic", "GRADES")
                .param("subject", "Не ставится отметка в 9А")
                .param("happened", "Появилась надпись «Ошибка 17»")
                .param("once", UUID.randomUUID().toString());
        post.with(cast.as(cast.teacher())).with(csrf()).exchange();
    }

    @Test
    void saysThatTheMailProgramOpensWithoutTheText() {
        declare("JOURNAL_FAULT", "");
        write("happened", "Ошибка ".repeat(100));
        assertThat(asker())
                .contains("mailto:?subject=")
                .doesNotContain("&amp;body=")
                .contains("Открыть в почтовой программе без текста", "Текст вставьте сами", "href=\"#letter-text\"");
    }

    @Test
    void saysWhereInTheJournalSupportIsFoundAsLongAsTheProfileDoesNot() {
        declare("JOURNAL_FAULT", "");
        assertThat(asker()).contains("Телефон и почту Службы поддержки ищите в самом журнале");
        post(cast.teacher(), "/appeal", "channel", "PHONE");
        assertThat(asker()).contains("Телефон и почту Службы поддержки ищите в самом журнале");
    }

    @Test
    void saysWhereToCallAndWrite() {
        know("+7 (900) 000-00-50", "help@journal.example");
        declare("JOURNAL_FAULT", "");
        assertThat(asker())
                .contains("Позвонить: +7 (900) 000-00-50", "href=\"tel:+79000000050\"")
                .contains("Написать: help@journal.example", "mailto:help@journal.example?subject=")
                .doesNotContain("ищите в самом журнале");
        assertThat(page(null, "/support")).contains("href=\"mailto:help@journal.example\"");
    }

    @Test
    void saysTheSameEverywhereAfterARejection() {
        declare("JOURNAL_FAULT", "");
        write("steps", "Открыла журнал, поставила отметку, сохранила");
        post(cast.teacher(), "/appeal", "channel", "EMAIL");
        post(cast.teacher(), "/registration", "number", "ЭЖ-123/4");
        post(cast.teacher(), "/outcome", "outcome", "REJECTED_INSUFFICIENT_INFORMATION");
        assertThat(asker())
                .contains(
                        "Служба поддержки отклонила обращение. Исправьте письмо",
                        "Отклонила: мало сведений",
                        "Допишите")
                .contains("ЭЖ-123/4", "Обратились письмом")
                .doesNotContain("Сведений достаточно", "Школа помочь не смогла. Обратитесь");
        for (var reader : new PersonId[] {cast.consultant(), cast.director()})
            assertThat(page(reader, WAY))
                    .contains("Автор исправляет письмо", "ЭЖ-123/4")
                    .doesNotContain("ещё не обратился");
        assertThat(page(cast.teacher(), REQUEST)).contains("Служба поддержки отклонила обращение. Исправьте письмо");
    }

    @Test
    void isReachedFromTheRequestWhenItIsOver() {
        assertThat(page(cast.consultant(), REQUEST)).doesNotContain("как это было");
        declare("ABSENT", "");
        assertThat(page(cast.director(), REQUEST)).contains(WAY, "ещё не обратился");
        post(cast.teacher(), "/return");
        for (var reader : new PersonId[] {cast.teacher(), cast.consultant(), cast.director()})
            assertThat(page(reader, REQUEST)).contains("href=\"" + WAY + "\"", "Служба поддержки: как это было");
        requests.answer(1, cast.consultant(), new Saying("Готово", null));
        for (var reader : new PersonId[] {cast.teacher(), cast.consultant(), cast.director()})
            assertThat(page(reader, REQUEST)).contains("href=\"" + WAY + "\"", "Служба поддержки: как это было");
    }

    @Test
    void leadsTheAskerFromTheRequestToSupport() {
        declare("JOURNAL_FAULT", "Журнал не сохраняет");
        assertThat(page(cast.teacher(), REQUEST))
                .contains("Школа помочь не смогла. Обратитесь в Службу поддержки", "Ошибка самого журнала")
                .contains(
                        "Журнал не сохраняет",
                        "<a class=\"button\" href=\"" + WAY + "\">Обратиться в Службу поддержки</a>")
                .contains("Отложено: ждёт Службу поддержки")
                .doesNotContain("сейчас дело не за школой");
        post(cast.teacher(), "/appeal", "channel", "EMAIL");
        assertThat(page(cast.teacher(), REQUEST))
                .contains("Вы обратились в Службу поддержки", "Служба поддержки: что сейчас");
        assertThat(page(cast.consultant(), REQUEST)).contains("Автор обратился в Службу поддержки");
    }

    @Test
    void keepsWhatEachAppealSaid() {
        declare("JOURNAL_FAULT", "");
        write("steps", "Первый рассказ о том, что сделали");
        post(cast.teacher(), "/appeal", "channel", "PHONE");
        assertThat(asker()).contains("<details open=\"open\">", "Что сделали:\nПервый рассказ о том");
        post(cast.teacher(), "/outcome", "outcome", "REJECTED_INSUFFICIENT_INFORMATION");
        write("steps", "Второй рассказ о том, что сделали");
        post(cast.teacher(), "/appeal", "channel", "EMAIL");
        requests.reply(1, cast.teacher(), new Saying("Сказано позже", null));
        assertThat(asker())
                .contains("Что сделали:\nПервый рассказ о том", "Что сделали:\nВторой рассказ о том")
                .doesNotContain("Сказано позже");
        assertThat(page(cast.teacher(), WAY + "/appeal.eml")).isNotEmpty();
        post(cast.teacher(), "/outcome", "outcome", "HELPED");
        assertThat(page(cast.consultant(), WAY)).contains("Первый рассказ", "Второй рассказ");
        assertThat(get(cast.teacher(), WAY + "/appeal.eml")).hasStatus(404);
    }

    @Test
    void tellsWhoWritesTheLetterThatSomebodyElseHasMeanwhile() {
        declare("JOURNAL_FAULT", "");
        write("steps", "Первый рассказ о том, что сделали");
        assertThat(letter(cast.consultant(), "0", "Второй рассказ о том, что сделали"))
                .hasStatus(409)
                .bodyText()
                .contains("Пока вы писали, другой человек сохранил", "Ваш текст ниже")
                .contains("Что сделали:\nПервый рассказ", "Второй рассказ о том, что сделали</textarea>")
                .contains("name=\"seen\" value=\"1\"");
        assertThat(steps()).startsWith("Первый");
        assertThat(letter(cast.consultant(), "1", "Второй рассказ о том, что сделали"))
                .hasStatus(303);
        assertThat(steps()).startsWith("Второй");
        assertThat(letter(cast.consultant(), "0", "Второй рассказ о том, что сделали"))
                .as("the same again")
                .hasStatus(303);
        assertThat(letter(cast.teacher(), "nonsense", "Третий")).hasStatus(409);
    }

    @Test
    void letsOneOfTwoWriteTheLetterAtOnce() throws Exception {
        declare("JOURNAL_FAULT", "");
        assertThat(AtOnce.both(
                        () -> letter(cast.teacher(), "0", "Первый")
                                .getResponse()
                                .getStatus(),
                        () -> letter(cast.consultant(), "0", "Второй")
                                .getResponse()
                                .getStatus()))
                .containsExactlyInAnyOrder(303, 409);
    }

    @Test
    void correctsANumberAndKeepsTheWrongOne() {
        declare("JOURNAL_FAULT", "");
        assertThat(post(cast.teacher(), "/correction", "number", "1")).hasStatus(409);
        post(cast.teacher(), "/appeal", "channel", "EMAIL");
        assertThat(post(cast.teacher(), "/correction", "number", "1")).hasStatus(409);
        post(cast.teacher(), "/registration", "number", "ЭЖ-123/4");
        assertThat(post(cast.consultant(), "/correction", "number", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите номер");
        assertThat(post(cast.consultant(), "/correction", "number", "ЭЖ-124/4")).hasStatus(303);
        assertThat(post(cast.consultant(), "/correction", "number", "ЭЖ-124/4")).hasStatus(303);
        assertThat(page(cast.teacher(), WAY).replaceAll("<[^>]*>|\\s+", " "))
                .containsPattern("По ошибке записали номер +ЭЖ-123/4")
                .containsPattern("Зарегистрировано под номером +ЭЖ-124/4");
        assertThat(page(cast.director(), "/escalations")).contains("ЭЖ-124/4").doesNotContain("ЭЖ-123/4");
        assertThat(jdbc.sql("select count(*) from escalation_former_number")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(post(cast.director(), "/correction", "number", "1")).hasStatus(404);
        post(cast.teacher(), "/outcome", "outcome", "HELPED");
        assertThat(post(cast.teacher(), "/correction", "number", "1")).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from escalation_former_number",
                "update escalation_former_number set registered_as = 'другой'",
                "update escalation_former_number set registered_as = null",
                "update escalation_appeal set registered_as = 'другой'",
                "update escalation_appeal set registered_as = null, registered_by = null, registered_at = null",
                "update escalation_appeal set sent_text = 'другое'",
                "update escalation_appeal set sent_subject = null, sent_text = null",
                "insert into escalation_former_number (id, appeal_id, ordinal, registered_as, registered_at)"
                        + " select gen_random_uuid(), id, 2, 'другой', registered_at from escalation_appeal"
            })
    void theDatabaseKeepsNumbersAndWhatWasSent(String change) {
        declare("JOURNAL_FAULT", "");
        post(cast.teacher(), "/appeal", "channel", "EMAIL");
        post(cast.teacher(), "/registration", "number", "1");
        post(cast.teacher(), "/correction", "number", "2");
        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void comesBackToWhoDeclaredIt() {
        declare("JOURNAL_FAULT", "");
        post(cast.teacher(), "/return");
        assertThat(page(cast.teacher(), REQUEST))
                .contains("Консультант работает над вашим обращением")
                .doesNotContain("Никто");
        assertThat(jdbc.sql("select assignee from request").query(UUID.class).single())
                .isEqualTo(cast.consultant().value());
    }

    @Test
    void staysWithTheColleagueWhoHasIt() {
        requests.take(1, cast.consultant2());
        declare("JOURNAL_FAULT", "");
        assertThat(jdbc.sql("select assignee from request").query(UUID.class).single())
                .isEqualTo(cast.consultant2().value());
    }

    @Test
    void saysThatNobodyWorksOnWhatTheAskerTookToSupportAndBack() {
        clock.forward(Duration.ofDays(9));
        assertThat(asker()).contains("По желанию. Его прочитают консультанты").doesNotContain("прочитает и тот");
        post(cast.teacher(), "", "reason", "LAPSED");
        assertThat(asker()).doesNotContain("Школа помочь не смогла:");
        post(cast.teacher(), "/return");
        assertThat(page(cast.teacher(), REQUEST))
                .contains("Скоро кто-то из них продолжит работу")
                .doesNotContain("Консультант работает");
        assertThat(page(cast.consultant(), REQUEST)).contains("Обращение сейчас никто не ведёт");
    }

    @ParameterizedTest
    @CsvSource({
        "HELPED, /requests/1",
        "WITHDRAWN, /requests/1",
        "REJECTED_INSUFFICIENT_INFORMATION, /requests/1/escalation"
    })
    void takesADoubleClickForOne(String outcome, String next) {
        declare("JOURNAL_FAULT", "");
        for (int click = 0; click < 2; click++)
            assertThat(post(cast.teacher(), "/appeal", "channel", "EMAIL"))
                    .hasStatus(303)
                    .hasRedirectedUrl(WAY);
        for (int click = 0; click < 2; click++)
            assertThat(post(cast.teacher(), "/registration", "number", "7"))
                    .hasStatus(303)
                    .hasRedirectedUrl(WAY);
        for (int click = 0; click < 2; click++)
            assertThat(post(cast.teacher(), "/outcome", "outcome", outcome))
                    .hasStatus(303)
                    .hasRedirectedUrl(next);
        assertThat(jdbc.sql("select count(*) from escalation_appeal")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(post(cast.consultant(), "/outcome", "outcome", outcome)).hasStatus(409);
    }

    @Test
    void hasNoLetterBeforeAnybodyDeclaresIt() {
        assertThat(get(cast.teacher(), WAY + "/appeal.eml")).hasStatus(404);
        assertThat(page(cast.teacher(), WAY)).doesNotContain("Письмо в Службу поддержки");
        declare("JOURNAL_FAULT", "");
        assertThat(get(cast.teacher(), WAY + "/appeal.eml")).hasStatusOk();
    }

    @Test
    void printsNeitherTheFormOfTheLetterNorTheLastStep() {
        declare("JOURNAL_FAULT", "");
        assertThat(asker())
                .containsPattern("<details class=\"no-print\"[^>]*>\\s*<summary>Исправить письмо")
                .contains("<h3 class=\"no-print\">4. ");
    }

    private void declare(String reason, String explanation) {
        assertThat(post(cast.consultant(), "", "reason", reason, "explanation", explanation))
                .hasStatus(303);
    }

    private void write(String field, String text) {
        var seen = jdbc.sql("select letter_revision::text from escalation")
                .query(String.class)
                .single();
        assertThat(post(cast.teacher(), "/letter", "subject", "Не ставится отметка в 9А", field, text, "seen", seen))
                .hasStatus(303);
    }

    private MvcTestResult letter(PersonId who, String seen, String steps) {
        return post(who, "/letter", "subject", "Не ставится отметка в 9А", "steps", steps, "seen", seen);
    }

    private String steps() {
        return jdbc.sql("select letter_steps from escalation")
                .query(String.class)
                .single();
    }

    private void know(String phone, String email) {
        var old = school.profile();
        school.change(new SchoolProfile(
                old.name(),
                old.shortName(),
                old.town(),
                old.address(),
                old.phone(),
                old.email(),
                old.site(),
                phone,
                email,
                old.zone(),
                old.week()));
    }

    private String asker() {
        return page(cast.teacher(), WAY);
    }

    private String page(@Nullable PersonId who, String address) {
        var answer = get(who, address);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(@Nullable PersonId who, String address) {
        var get = mvc.get().uri(address);
        return (who == null ? get : get.with(cast.as(who))).exchange();
    }

    private MvcTestResult post(PersonId who, String act, String... fields) {
        var post = mvc.post().uri(WAY + act);
        for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
        return post.with(cast.as(who)).with(csrf()).exchange();
    }
}
