package school.helpdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.school.SchoolTime;

/** The pages of letters, for who looks after the mail, for who answers, and for who got one. */
@PageTest
class LetterPageTests {

    private static final String SUBJECT = "Обращение № 1: Не ставится отметка";

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
    AccessDesk access;

    @Autowired
    RequestDesk requests;

    @Autowired
    LetterDesk withoutServer;

    @Autowired
    LetterText text;

    @Autowired
    ServerState state;

    @Autowired
    MessageSource messages;

    @Autowired
    SchoolTime time;

    @Autowired
    ApplicationContext portal;

    @LocalServerPort
    int port;

    private PostOffice office;
    private @Nullable Visitor reader;
    private long number;

    @BeforeEach
    void begin() {
        office = PostOffice.at(9, portal);
        number = requests.ask(cast.teacher(), Question.of(Topic.GRADES, "Не ставится отметка"), UUID.randomUUID());
        jdbc.sql("truncate letter cascade").update();
    }

    @Test
    void isEmptyWithAWordOfWhatWillBeThere() {
        assertThat(get(cast.admin(), "/letters"))
                .hasStatusOk()
                .bodyText()
                .contains("Писем нет", "Почтовый сервер не настроен");
    }

    @Test
    void showsEachLetterWithItsFate() {
        write(withoutServer, "kept@school.example");
        var refused = write(office.desk(), "refused@school.example");
        write(office.desk(), "waiting@school.example");
        jdbc.sql(
                        "update letter set fate = 'REFUSED', settled_at = written_at, attempts = 1, fault = '550 5.1.1 no such user' where id = ?")
                .param(refused)
                .update();
        assertThat(get(cast.consultant(), "/letters"))
                .bodyText()
                .contains(
                        "kept@school.example",
                        "сохранено",
                        "refused@school.example",
                        "отклонено",
                        "waiting@school.example",
                        "ждёт");
        assertThat(get(cast.consultant(), "/letters?fate=REFUSED"))
                .bodyText()
                .contains("refused@school.example")
                .doesNotContain("kept@school.example", "waiting@school.example");
        assertThat(get(cast.consultant(), "/letters?fate=NONSENSE")).bodyText().contains("kept@school.example");
        assertThat(get(cast.consultant(), "/letters/" + refused))
                .bodyText()
                .contains(
                        "550 5.1.1 no such user",
                        "Как выглядит письмо",
                        "Консультант ответил вам.",
                        "Откройте период &lt;b&gt;");
    }

    @Test
    void findsByAddressAndSubject() {
        write(withoutServer, "irina@school.example");
        write(withoutServer, "100%_sure@school.example");
        assertThat(get(cast.consultant(), "/letters?q=IRINA"))
                .bodyText()
                .contains("irina@")
                .doesNotContain("100%_sure");
        assertThat(get(cast.consultant(), "/letters?q=%_s"))
                .bodyText()
                .contains("100%_sure")
                .doesNotContain("irina@");
        assertThat(get(cast.consultant(), "/letters?q=отметка")).bodyText().contains("irina@", "100%_sure");
        assertThat(get(cast.consultant(), "/letters?q=zzz")).bodyText().contains("ничего не нашлось");
    }

    /** Who looks after the mail need not know what people ask. */
    @Test
    void hidesFromTheAdministratorWhatALetterAboutARequestSays() {
        var letter = write(withoutServer, "irina@school.example");
        for (var address : new String[] {"/letters", "/letters/" + letter})
            assertThat(get(cast.admin(), address))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Письмо об обращении №\u00a0" + number, "irina@school.example")
                    .doesNotContain("Не ставится отметка", "Консультант ответил", "Откройте период");
        assertThat(get(cast.admin(), "/letters?q=отметка")).bodyText().doesNotContain("irina@school.example");
    }

    @Test
    void showsOnesOwnLetterAndNobodyElses() {
        var letter = write(withoutServer, "irina@school.example");
        assertThat(get(cast.teacher(), "/letters/" + letter))
                .hasStatusOk()
                .bodyText()
                .contains("Консультант ответил вам.");
        assertThat(get(cast.teacher2(), "/letters/" + letter)).hasStatus(404);
        assertThat(get(cast.teacher(), "/letters/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get(cast.teacher(), "/letters/nonsense")).hasStatus(404);
        assertThat(get(cast.teacher(), "/letters")).hasStatus(404);
    }

    @Test
    void refusesToSendWithoutAServerAndATestToNoAddress() {
        var letter = write(withoutServer, "irina@school.example");
        assertThat(post(cast.admin(), "/letters/" + letter + "/retry"))
                .hasStatus(409)
                .bodyText()
                .contains("не настроен");
        assertThat(post(cast.consultant(), "/letters/" + letter + "/retry")).hasStatus(404);
        assertThat(post(cast.admin(), "/letters/test", "address", "кто угодно"))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите один адрес");
        assertThat(post(cast.admin(), "/letters/test", "address", "irina@school.example"))
                .hasStatus(409);
        assertThat(jdbc.sql("select count(*) from letter").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void writesOneTestLetterHoweverOftenItsFormIsSent() {
        var page = new LetterPage(text, office.desk(), office.settings(), state, messages, time);
        var once = UUID.randomUUID();
        var letter = page.test("irina@school.example", cast.admin(), once);
        assertThat(page.test("irina@school.example", cast.admin(), once)).isEqualTo(letter);
        assertThat(addresses()).containsExactly("irina@school.example");
        page.test("oleg@school.example", cast.admin(), once);
        page.test("oleg@school.example", cast.director(), once);
        page.test("irina@school.example", cast.admin(), UUID.randomUUID());
        assertThat(addresses())
                .as("another address, person or form is another letter")
                .containsExactly(
                        "irina@school.example", "irina@school.example", "oleg@school.example", "oleg@school.example");
    }

    @Test
    void writesOneTestLetterThatIsAskedForTwiceAtOnce() throws Exception {
        var page = new LetterPage(text, office.desk(), office.settings(), state, messages, time);
        var once = UUID.randomUUID();
        var admin = cast.admin();
        Callable<UUID> act = () -> page.test("irina@school.example", admin, once);
        assertThat(new HashSet<>(AtOnce.both(act, act))).hasSize(1);
        assertThat(addresses()).containsExactly("irina@school.example");
    }

    private List<String> addresses() {
        return jdbc.sql("select address from letter order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void asksAsOftenForManyAsForFew() {
        for (int i = 0; i < 5; i++) write(withoutServer, "n" + i + "@school.example");
        var few = statements("/letters");
        jdbc.sql("""
                        insert into letter (id, person_id, address, request_number, subject, words, quoted, path, answering, fate,
                            written_at, leaves_at, settled_at)
                        select gen_random_uuid(), p.id, n || '@school.example', :number, 'Обращение', 'Здравствуйте', '', '/',
                            'IN_THE_PORTAL', 'KEPT', :now, :now, :now
                        from generate_series(1, 500) n, (select id from person order by id limit 1) p""")
                .param("number", number)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThat(statements("/letters")).isEqualTo(few).isLessThanOrEqualTo(9);
    }

    @Test
    void leadsThroughPages() {
        for (int i = 0; i < LetterList.PAGE + 1; i++) {
            write(withoutServer, "n" + i + "@school.example");
            clock.forward(Duration.ofSeconds(1));
        }
        var first = get(cast.consultant(), "/letters?q=school.example");
        assertThat(first).bodyText().contains("n50@school.example").doesNotContain("n0@school.example");
        var next = jdbc.sql("select id from letter order by written_at offset 1 limit 1")
                .query(UUID.class)
                .single();
        assertThat(first).bodyText().contains("/letters?q=school.example&amp;after=" + next);
        assertThat(get(cast.consultant(), "/letters?q=school.example&after=" + next))
                .bodyText()
                .contains("n0@school.example")
                .doesNotContain("n1@school.example");
    }

    private UUID write(LetterDesk desk, String address) {
        var letter = new NewLetter(
                cast.teacher(),
                address,
                number,
                cast.consultant(),
                SUBJECT,
                "Здравствуйте!\n\nКонсультант ответил вам.",
                "Откройте период <b>",
                "/requests/" + number,
                Answering.BY_LETTER,
                clock.instant());
        return desk.write(letter).orElseThrow();
    }

    private int statements(String address) {
        if (reader == null) reader = new Visitor(port).signedIn(access.username(cast.withPassword(cast.consultant())));
        var signedIn = reader;
        return sql.of(() -> assertThat(signedIn.status(address)).isEqualTo(200));
    }

    private MvcTestResult get(PersonId who, String address) {
        return mvc.get().uri(address).with(cast.as(who)).exchange();
    }

    private MvcTestResult post(PersonId who, String address, @Nullable String... fields) {
        var post = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
        return post.with(cast.as(who)).with(csrf()).exchange();
    }
}
