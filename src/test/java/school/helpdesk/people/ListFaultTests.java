package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.people.sheet.Workbooks;

/** Everything that may be wrong with a list is said in words, by row and column, and nothing of the list is taken in. */
@PageTest
class ListFaultTests {

    private static final Map<String, String> GOOD = good();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void engageSome() {
        cast.admin();
        cast.teacher();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Фамилия||Напишите фамилию",
                "Имя||Напишите имя",
                "Должность||Напишите должность",
                "Логин||Придумайте логин",
                "Логин|два слова|В логине могут быть только",
                "Логин|a|В логине могут быть только",
                "Логин|TEACHER|по нему входит Берёзкина Ирина",
                "Почта|почта|не похоже на адрес почты",
                "Принят на работу|31.02.2026|Такой даты нет",
                "Принят на работу|09/01/2026|Такой даты нет",
                "Принят на работу|01.01.1949|между 1950 и 2100",
                "Принят на работу|25.11.2027|не больше года вперёд",
                "Новый сотрудник|наверное|Напишите «да» или «нет»",
                "Должность|#ССЫЛКА!|ошибка формулы"
            })
    void isNamedByRowAndColumn(String column, String value, String words) {
        var row = new LinkedHashMap<>(GOOD);
        row.put(column, value == null ? "" : value);
        assertRefused(upload(csv(row)), 2, column, words);
    }

    @Test
    void isANewEmployeeWithoutADay() {
        var row = new LinkedHashMap<>(GOOD);
        row.put("Новый сотрудник", "да");
        assertRefused(upload(csv(row)), 2, "Принят на работу", "укажите день вступления");
    }

    @ParameterizedTest
    @CsvSource({"Фамилия, 101", "Имя, 101", "Отчество, 101", "Должность, 151"})
    void isATextTooLong(String column, int length) {
        var row = new LinkedHashMap<>(GOOD);
        row.put(column, "я".repeat(length));
        var page = upload(csv(row));
        assertRefused(page, 2, column, "Слишком длинно");
        assertThat(page).bodyText().doesNotContain("я".repeat(100)).contains("я".repeat(60) + "…");
    }

    @Test
    void isNamedOfEveryRowAtOnceAndInTheirOrder() {
        var list = """
                Фамилия;Имя;Должность;Логин;Почта
                А;;Учитель;one;почта

                Б;Вера;;TEACHER;
                В;Вера;Учитель;one;;лишнее
                """;
        var page = upload(list.getBytes(StandardCharsets.UTF_8));
        assertThat(page).hasStatus(422).bodyText().contains("Ошибок в файле: 6");
        assertThat(page)
                .bodyText()
                .containsSubsequence(
                        ">2</th>", "Напишите имя",
                        ">2</th>", "не похоже на адрес почты",
                        ">4</th>", "Напишите должность",
                        ">4</th>", "по нему входит",
                        ">5</th>", "уже стоит в строке 2",
                        ">5</th>", "больше ячеек, чем столбцов");
        assertNothingChanged();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Фамилия;Имя|Не хватает столбцов: Должность, Логин",
                "ФИО;Должность;Логин|Разделите столбец с полным именем",
                "Фамилия;Имя;Имя;Должность;Логин|встречаются дважды: Имя",
                "Фамилия;Имя;Должность;Логин|ни одного сотрудника",
                "Телефон;Адрес|Не нашли строку с названиями столбцов",
                "''|В файле ничего нет",
            })
    void isInTheHeader(String header, String words) {
        var page = upload(header.getBytes(StandardCharsets.UTF_8));
        assertThat(page).hasStatus(422).bodyText().contains("href=\"#file\"", "id=\"file-error\"", words);
        assertNothingChanged();
    }

    @Test
    void isAFileThatIsNone() {
        assertThat(upload(new MockMultipartFile("file", "", null, new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("Выберите файл");
        assertThat(mvc.post().uri("/people/import").with(cast.as(cast.admin())).with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Выберите файл");
        assertThat(upload(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .hasStatus(422)
                .bodyText()
                .contains("Это не таблица");
        assertThat(upload(Workbooks.zip(Map.of("word/document.xml", new byte[] {1}))))
                .hasStatus(422)
                .bodyText()
                .contains("Это архив, но не книга Excel");
        assertThat(upload(new byte[3 * 1024 * 1024])).hasStatus(422).bodyText().contains("Файл слишком велик");
    }

    @Test
    void isOneEmployeeTooMany() {
        assertThat(upload(many(1001))).hasStatus(422).bodyText().contains("больше 1\u00A0000 сотрудников");
        assertNothingChanged();
        assertThat(upload(many(1000))).hasStatusOk();
    }

    @Test
    void isSaidInTheReadersLanguage() {
        var list = "Family name;Given name;Position;Username\nA;;Teacher;a b\n".getBytes(StandardCharsets.UTF_8);
        assertThat(mvc.post()
                        .uri("/people/import")
                        .multipart()
                        .file(new MockMultipartFile("file", "x", null, list))
                        .cookie(new Cookie("lang", "en"))
                        .with(cast.as(cast.admin()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Given name", "Write the given name", "A username takes letters", "Mistakes in the file: 2");
    }

    @Test
    void isNotInTheExample() {
        for (var language : new String[] {"ru", "en"}) {
            var answer = mvc.get()
                    .uri("/people/import/example.csv")
                    .cookie(new Cookie("lang", language))
                    .with(cast.as(cast.admin()))
                    .exchange();
            assertThat(answer)
                    .hasStatusOk()
                    .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"employees.csv\"");
            var file = answer.getResponse().getContentAsByteArray();
            assertThat(new String(file, StandardCharsets.UTF_8))
                    .startsWith("\uFEFF")
                    .contains(";", "\r\n")
                    .doesNotContainPattern("(?m)(^|;)\"?[=+@\t-]");
            assertThat(upload(file)).hasStatusOk().bodyText().contains("name=\"seal\"");
        }
    }

    private void assertRefused(MvcTestResult page, int row, String column, String words) {
        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", ">" + row + "</th>", ">" + column + "</td>", words)
                .doesNotContain("name=\"seal\"");
        assertNothingChanged();
    }

    private void assertNothingChanged() {
        assertThat(jdbc.sql("select string_agg(username, ' ' order by username) from account")
                        .query(String.class)
                        .single())
                .isEqualTo("admin teacher");
    }

    private static Map<String, String> good() {
        var row = new LinkedHashMap<String, String>();
        row.put("Фамилия", "Лескова");
        row.put("Имя", "Дарья");
        row.put("Отчество", "");
        row.put("Должность", "Учитель музыки");
        row.put("Логин", "leskova");
        row.put("Почта", "leskova@school.example");
        row.put("Принят на работу", "");
        row.put("Новый сотрудник", "");
        return row;
    }

    private static byte[] csv(Map<String, String> row) {
        return (String.join(";", row.keySet()) + "\n" + String.join(";", row.values()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "Новиков;Иван;Учитель;novikov" + number + "\n")
                .collect(Collectors.joining("", "Фамилия;Имя;Должность;Логин\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult upload(byte[] file) {
        return upload(new MockMultipartFile("file", "list.csv", "text/csv", file));
    }

    private MvcTestResult upload(MockMultipartFile file) {
        return mvc.post()
                .uri("/people/import")
                .multipart()
                .file(file)
                .with(cast.as(cast.admin()))
                .with(csrf())
                .exchange();
    }
}
