package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.sheet.Workbooks;

/** A list is shown first, and taken in as it was shown, whole. */
@PageTest
class ListImportTests {

    private static final String HEADER =
            "Фамилия;Имя;Отчество;Должность;Логин;Почта;Принят на работу;Новый сотрудник\n";
    private static final String TWO = HEADER
            + "Лескова;Дарья;;Учитель музыки;Leskova;leskova@school.example;24.11.2026;да\n"
            + "Берёзкина;Ирина;Павловна;Завуч;teacher;;;\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @BeforeEach
    void engageSome() {
        cast.admin();
        cast.teacher();
    }

    @Test
    void changesNothingUntilSomebodyAgrees() {
        var before = everything();
        assertThat(check(TWO))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Лескова Дарья",
                        "leskova",
                        "24 ноября 2026",
                        "Должность: ",
                        ">Учитель</span>",
                        ">Завуч</span>");
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ;", "windows-1251, ;", "UTF-8, ','", "windows-1251, ','"})
    void addsWhoIsNewAndChangesWhomItKnows(String charset, String separator) {
        var page = check(TWO.replace(";", separator).getBytes(Charset.forName(charset)));
        assertThat(agree(page)).hasStatus(303).hasHeader("Location", "/people");
        var added = people.page(person("leskova"));
        assertThat(added.details())
                .isEqualTo(new PersonDetails(
                        "Лескова",
                        "Дарья",
                        "",
                        "Учитель музыки",
                        "leskova@school.example",
                        LocalDate.of(2026, 11, 24),
                        true));
        assertThat(added.awaitsPassword()).isTrue();
        assertThat(added.roles()).isEmpty();
        assertThat(people.page(cast.teacher()).details().position()).isEqualTo("Завуч");
        assertThat(usernames()).isEqualTo("admin leskova teacher");
    }

    @Test
    void readsAWorkbookTheSameWay() {
        var file = Workbooks.written(sheet -> {
            var names = HEADER.strip().split(";");
            for (var at = 0; at < names.length; at++) sheet.value(0, at, names[at]);
            sheet.value(1, 0, "Лескова");
            sheet.value(1, 1, "Дарья");
            sheet.value(1, 3, "Учитель\nмузыки");
            sheet.value(1, 4, "leskova");
            sheet.value(1, 6, LocalDate.of(2026, 9, 1));
            sheet.value(1, 7, true);
        });
        agree(check(file));
        var added = people.page(person("leskova")).details();
        assertThat(added.tookOfficeOn()).isEqualTo("2026-09-01");
        assertThat(added.newcomer()).isTrue();
        assertThat(added.position()).isEqualTo("Учитель музыки");
    }

    @Test
    void changesNothingBySayingTheSameAgain() {
        agree(check(TWO));
        var once = everything();
        var again = check(TWO);
        assertThat(again).hasStatusOk().bodyText().contains("нет ничего нового").doesNotContain("Загрузить список");
        assertThat(agree(again)).hasStatus(303);
        assertThat(everything()).isEqualTo(once);
    }

    @Test
    void takesARepeatedAgreementForOne() {
        var page = check(TWO);
        agree(page);
        var once = everything();
        var again = agree(page);
        assertThat(again).hasStatus(303);
        assertThat(again.getMvcResult().getFlashMap().get("done")).isEqualTo("people.done.import-idle");
        assertThat(everything()).isEqualTo(once);
    }

    @Test
    void erasesNothingByAnEmptyCellOrAMissingColumn() {
        var known = new PersonDetails(
                "Берёзкина", "Ирина", "Павловна", "Учитель", "b@school.example", LocalDate.of(2026, 9, 1), true);
        people.change(cast.teacher(), known, cast.admin());
        agree(check("Имя;Фамилия;Логин;Должность;Почта\nИрина;Берёзкина;teacher;Завуч;\n"));
        assertThat(people.page(cast.teacher()).details())
                .isEqualTo(new PersonDetails(
                        "Берёзкина", "Ирина", "Павловна", "Завуч", "b@school.example", LocalDate.of(2026, 9, 1), true));
    }

    @Test
    void doesNotOpenAClosedAccount() {
        people.close(cast.teacher(), cast.admin());
        var page = check(TWO);
        assertThat(page).bodyText().contains("Вход закрыт и останется закрытым");
        agree(page);
        assertThat(people.page(cast.teacher()).closed()).isTrue();
    }

    @Test
    void refusesWhatIsNoLongerAsItWasShown() {
        var page = check(TWO);
        var other = new PersonDetails("Берёзкина", "Ирина", "Павловна", "Методист", "", null, false);
        people.change(cast.teacher(), other, cast.admin());
        var before = everything();
        assertThat(agree(page)).hasStatus(409).bodyText().contains("сведения на портале изменились");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesAListThatWasChangedOnTheWay() {
        var page = check(TWO);
        var before = everything();
        var list = hidden(page, "list");
        assertThat(agree(list.replace("Завуч", "Министр"), hidden(page, "seal")))
                .hasStatus(409);
        assertThat(agree(list.replace("Лескова", ""), hidden(page, "seal")))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите фамилию");
        assertThat(agree(list, "")).hasStatus(409);
        assertThat(agree("", "")).hasStatus(422);
        assertThat(agree("nonsense\n\"", "")).hasStatus(422);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void keepsFormulasAsTextAndMarkupHarmless() {
        var formula = "=HYPERLINK(\"\"http://evil.example\"\";\"\"Зарплата\"\")";
        agree(check(HEADER + "\"" + formula + "\";<script>alert(1)</script>;;@SUM(A1);abc;;;\n"));
        assertThat(people.page(person("abc")).details())
                .satisfies(details -> assertThat(details.familyName()).isEqualTo(formula.replace("\"\"", "\"")))
                .satisfies(details -> assertThat(details.position()).isEqualTo("@SUM(A1)"));
        assertThat(check(HEADER + "\"" + formula + "\";<script>alert(1)</script>;;@SUM(A2);abc;;;\n"))
                .bodyText()
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void doesNotCarryWhatItDoesNotWantToKnow() {
        var page = check("Паспорт;Фамилия;Имя;Должность;Логин\n0400 123456;Ли;Анна;Учитель;li\n");
        assertThat(page).bodyText().contains("не прочитал: Паспорт").doesNotContain("123456");
        assertThat(agree(page)).hasStatus(303);
    }

    @Test
    void isForTheDirectorAndTheAdministratorOnly() {
        assertThat(check(TWO.getBytes(StandardCharsets.UTF_8), cast.director())).hasStatusOk();
        assertThat(check(TWO.getBytes(StandardCharsets.UTF_8), cast.teacher())).hasStatus(404);
        assertThat(check(TWO.getBytes(StandardCharsets.UTF_8), cast.consultant()))
                .hasStatus(404);
    }

    @Test
    void asksTheDatabaseLittleHoweverLongTheListIs() {
        agree(check(TWO));
        var fewRows = check(many(0, 10, "Учитель"));
        var few = sql.of(() -> assertThat(agree(fewRows)).hasStatus(303));
        var manyRows = check(many(10, 1000, "Учитель"));
        assertThat(sql.of(() -> assertThat(agree(manyRows)).hasStatus(303))).isLessThan(few + 50);
        var changed = check(many(10, 1000, "Методист"));
        assertThat(sql.of(() -> assertThat(agree(changed)).hasStatus(303))).isLessThan(few + 50);
        assertThat(sql.of(() -> check(many(0, 1000, "Учитель")))).isEqualTo(sql.of(() -> check(TWO)));
        assertThat(jdbc.sql("select count(*) from account").query(Integer.class).single())
                .isEqualTo(1003);
    }

    private static String many(int from, int to, String position) {
        return IntStream.range(from, to)
                .mapToObj(number -> "Новиков;Иван;%s;novikov%d\n".formatted(position, number))
                .collect(Collectors.joining("", "Фамилия;Имя;Должность;Логин\n", ""));
    }

    private MvcTestResult check(String list) {
        return check(list.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult check(byte[] file) {
        return check(file, cast.admin());
    }

    private MvcTestResult check(byte[] file, PersonId who) {
        return mvc.post()
                .uri("/people/import")
                .multipart()
                .file(new MockMultipartFile("file", "list.csv", null, file))
                .with(cast.as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult agree(MvcTestResult page) {
        return agree(hidden(page, "list"), hidden(page, "seal"));
    }

    private MvcTestResult agree(String list, String seal) {
        return mvc.post()
                .uri("/people/import/confirmation")
                .param("list", list)
                .param("seal", seal)
                .with(cast.as(cast.admin()))
                .with(csrf())
                .exchange();
    }

    private static String hidden(MvcTestResult page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(field.find()).as(name).isTrue();
        return HtmlUtils.htmlUnescape(field.group(1));
    }

    private PersonId person(String username) {
        return new PersonId(jdbc.sql("select person_id from account where username = ?")
                .param(username)
                .query(UUID.class)
                .single());
    }

    private String usernames() {
        return jdbc.sql("select string_agg(username, ' ' order by username) from account")
                .query(String.class)
                .single();
    }

    private List<String> everything() {
        return jdbc.sql("select p::text || c::text from person p join account c on c.person_id = p.id order by p.id")
                .query(String.class)
                .list();
    }
}
