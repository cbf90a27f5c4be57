package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;

/** One's own notices, and nobody else's. */
@PageTest
class NoticePageTests {

    private static final Pattern OPENING = Pattern.compile("/notices/(\\d+)/opening");
    private static final Pattern NEXT = Pattern.compile("/notices\\?after=\\d+");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelClock clock;

    @Autowired
    SqlCount sql;

    @Autowired
    RequestDesk desk;

    @Autowired
    NoticeDesk notices;

    private @Nullable Ears heard;

    @BeforeEach
    void begin() {
        heard = Ears.of(cast, jdbc);
    }

    @Test
    void saysThatThereIsNothingYet() {
        assertThat(get(cast.teacher(), "/notices"))
                .hasStatusOk()
                .bodyText()
                .contains("Пока ничего нет")
                .doesNotContain("Отметить всё прочитанным");
    }

    @Test
    void showsWhatIsNewInWordsAndWhoDidIt() {
        answered("Не ставится отметка");
        assertThat(get(cast.teacher(), "/notices"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Не прочитано",
                        "Ответ на обращение № 1: Не ставится отметка",
                        "Соболева\u00a0М.\u00a0П.",
                        "вторник, 24 ноября 2026, 10:00",
                        "1 новое уведомление");
        assertThat(get(cast.teacher(), "/")).bodyText().contains("1 новое уведомление");
        assertThat(get(cast.teacher2(), "/")).bodyText().doesNotContain("новое уведомление");
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        answered("Не ставится отметка");
        assertThat(mvc.get()
                        .uri("/notices")
                        .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
                        .with(cast.as(cast.teacher())))
                .bodyText()
                .contains("Answer to request No. 1: Не ставится отметка");
    }

    @Test
    void showsWhatSomebodyTypedAsTheyTypedIt() {
        answered("<script>{0} '№'</script>");
        assertThat(get(cast.teacher(), "/notices")).bodyText().contains("&lt;script&gt;{0} &#39;№&#39;&lt;/script&gt;");
    }

    @Test
    void leadsToThePageAndIsSeen() {
        answered("Не ставится отметка");
        var id = ids(cast.teacher()).get(0);
        for (int twice = 0; twice < 2; twice++)
            assertThat(post(cast.teacher(), "/notices/" + id + "/opening"))
                    .hasStatus(303)
                    .hasRedirectedUrl("/requests/1");
        assertThat(get(cast.teacher(), "/notices"))
                .bodyText()
                .contains("Ответ на обращение № 1")
                .doesNotContain("новое уведомление", ">Не прочитано<");
    }

    @Test
    void hidesSomebodyElsesNotice() {
        answered("Не ставится отметка");
        var id = ids(cast.teacher()).get(0);
        assertThat(post(cast.teacher2(), "/notices/" + id + "/opening")).hasStatus(404);
        assertThat(post(cast.admin(), "/notices/" + id + "/opening")).hasStatus(404);
        assertThat(post(cast.teacher2(), "/notices/seen", "newest", id)).hasStatus(303);
        assertThat(unseen()).isEqualTo(1);
        assertThat(get(cast.teacher2(), "/notices?after=" + id)).bodyText().doesNotContain("обращение № 1");
    }

    @Test
    void doesNothingForAFormOfAnotherSite() {
        answered("Не ставится отметка");
        var id = ids(cast.teacher()).get(0);
        for (var address : List.of("/notices/" + id + "/opening", "/notices/seen", "/notices/settings"))
            assertThat(mvc.post().uri(address).with(cast.as(cast.teacher())).exchange())
                    .as(address)
                    .hasStatus(403);
        assertThat(unseen()).isEqualTo(1);
    }

    @Test
    void isSeenUpToTheNewestThatWasShown() {
        answered("Первый");
        answered("Второй");
        var shown = ids(cast.teacher()).get(0);
        answered("Третий");
        assertThat(post(cast.teacher(), "/notices/seen", "newest", shown))
                .hasStatus(303)
                .hasRedirectedUrl("/notices");
        assertThat(unseen()).isEqualTo(1);
        assertThat(get(cast.teacher(), "/notices")).bodyText().containsOnlyOnce(">Не прочитано<");
    }

    @Test
    void toleratesNonsense() {
        answered("Не ставится отметка");
        for (var nonsense : List.of("x", "-1", "99999999999999999999", "1 or 1=1"))
            assertThat(post(cast.teacher(), "/notices/seen", "newest", nonsense))
                    .as(nonsense)
                    .hasStatus(303);
        assertThat(unseen()).isEqualTo(1);
        assertThat(get(cast.teacher(), "/notices?after=x")).hasStatusOk();
        assertThat(post(cast.teacher(), "/notices/x/opening")).hasStatus4xxClientError();
    }

    @Test
    void comesInPagesTheNewestFirst() {
        answered("Не ставится отметка");
        more(119);
        var seen = new java.util.ArrayList<String>();
        for (@Nullable String page = "/notices"; page != null; ) {
            var html = body(get(cast.teacher(), page));
            OPENING.matcher(html).results().map(found -> found.group(1)).forEach(seen::add);
            var next = NEXT.matcher(html);
            page = next.find() ? next.group() : null;
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(seen)
                .isEqualTo(
                        jdbc.sql("select n.id::text from notice n where person_id = ? order by made_at desc, n.id desc")
                                .param(cast.teacher().value())
                                .query(String.class)
                                .list());
    }

    @Test
    void asksAsOftenForManyAsForFew() {
        answered("Не ставится отметка");
        more(4);
        var few = sql.of(() -> get(cast.teacher(), "/notices"));
        more(495);
        jdbc.sql("analyze notice").update();
        assertThat(sql.of(() -> get(cast.teacher(), "/notices"))).isEqualTo(few).isLessThanOrEqualTo(5);
        var id = ids(cast.teacher()).get(0);
        assertThat(sql.of(() -> notices.open(Long.parseLong(id), cast.teacher())))
                .isEqualTo(1);
        assertThat(sql.of(() -> notices.seeAll(Long.parseLong(id), cast.teacher())))
                .isEqualTo(1);
    }

    @Test
    void findsThemByAnIndex() {
        answered("Не ставится отметка");
        jdbc.sql("""
                        insert into person (id, family_name, given_name, patronymic, position, email, newcomer, created_at)
                        select gen_random_uuid(), 'Иванов', 'Иван', '', '', '', false, now() from generate_series(1, 60)""").update();
        jdbc.sql("""
                        insert into notice (person_id, kind, arguments, path, made_at)
                        select p.id, 'TRAINING_HELD', '{}', '/trainings/1', now() - n * interval '1 minute'
                        from person p, generate_series(1, 300) n""").update();
        jdbc.sql("analyze notice").update();
        var page = sql.filledStatements(() -> notices.page(cast.teacher(), 0)).get(0);
        assertThat(plan(page)).contains("notice_newest").doesNotContain("Seq Scan on notice");
        var counted = "select " + NoticeDesk.UNSEEN.replace(":me", "'" + cast.teacher() + "'");
        assertThat(plan(counted)).contains("notice_unseen");
    }

    @Test
    void areForgottenInTheEnd() {
        answered("Старый");
        answered("Прочитанный");
        answered("Новый");
        notices.open(Long.parseLong(ids(cast.teacher()).get(1)), cast.teacher());
        clock.setLocal("2027-02-22T10:00");
        notices.forgetOld();
        assertThat(ids(cast.teacher())).hasSize(3);
        clock.setLocal("2027-02-23T10:00");
        notices.forgetOld();
        assertThat(ids(cast.teacher())).hasSize(2);
        clock.setLocal("2027-11-25T10:00");
        notices.forgetOld();
        assertThat(ids(cast.teacher())).isEmpty();
    }

    private void answered(String subject) {
        var question = new Question(Topic.GRADES, subject, "", "", "", "Ошибка " + UUID.randomUUID(), "");
        var number = desk.ask(cast.teacher(), question, UUID.randomUUID());
        desk.take(number, cast.consultant());
        desk.answer(number, cast.consultant(), new Saying("Откройте период.", null));
    }

    private void more(int count) {
        jdbc.sql("""
                        insert into notice (person_id, kind, arguments, path, request_number, author, made_at)
                        select person_id, kind, arguments, path, request_number, author, made_at - (i / 3) * interval '1 minute'
                        from (select * from notice where kind = 'REQUEST_ANSWERED' order by id limit 1) one,
                            generate_series(1, :count) i""").param("count", count).update();
    }

    private List<String> ids(PersonId who) {
        return OPENING.matcher(body(get(who, "/notices")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private int unseen() {
        return jdbc.sql("select " + NoticeDesk.UNSEEN)
                .param("me", cast.teacher().value())
                .query(Integer.class)
                .single();
    }

    private String plan(String statement) {
        return String.join(
                "\n",
                jdbc.sql("explain " + statement.replace("?", "??"))
                        .query(String.class)
                        .list());
    }

    private MvcTestResult get(PersonId who, String address) {
        return mvc.get().uri(address).with(cast.as(who)).exchange();
    }

    private MvcTestResult post(PersonId who, String address, String... fields) {
        var post = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
        return post.with(cast.as(who)).with(csrf()).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException failed) {
            throw new AssertionError(failed);
        }
    }

    private Ears ears() {
        return requireNonNull(heard);
    }
}
