package school.helpdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.Topic;

@PageTest
class SearchTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ArticleDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Search search;

    @Autowired
    AccessDesk access;

    private Library library;

    @BeforeEach
    void begin() {
        library = new Library(mvc, cast, desk, jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "отчёт,Отчёты за четверть",
        "отчет,Отчёты за четверть",
        "ОТЧЕТОВ,Отчёты за четверть",
        "четвертная,Четвертные отметки",
        "четвертными отметками,Четвертные отметки",
        "четвертн,Четвертные отметки",
        "посищаемость,Учёт посещаемости",
        "пороль,Как сменить пароль",
        "росписание,Расписание уроков",
        "как сменить пароль,Как сменить пароль"
    })
    void findsWordsInWhateverFormAndSpelling(String typed, String title) {
        for (var known : List.of(
                "Отчёты за четверть",
                "Четвертные отметки",
                "Учёт посещаемости",
                "Как сменить пароль",
                "Расписание уроков")) library.publicGuide(known, "Подробности позже.");
        assertThat(titles(typed)).first().isEqualTo(title);
    }

    @Test
    void findsWordsOfTheText() {
        library.publicGuide("Вход", "## Если забыли\n\nПопросите **новую ссылку** у администратора.");
        assertThat(titles("новая ссылка")).containsExactly("Вход");
        assertThat(titles("забыл")).containsExactly("Вход");
    }

    @Test
    void putsFirstWhatHasMoreOfTheWordsAndHasThemInTheTitle() {
        library.publicGuide("Журнал и всё о нём", "Отметка, журнал, пароль и четверть.");
        library.publicGuide("Пароль от журнала", "Здесь о другом.");
        library.publicGuide("Отдых", "Пароль упомянут.");
        assertThat(titles("пароль журнал")).containsExactly("Пароль от журнала", "Журнал и всё о нём", "Отдых");
    }

    @Test
    void findsWhatHasAtLeastAsManyWordsAsAnyOther() {
        library.publicGuide("Пароль", "Текст");
        assertThat(titles("почему никак не подходит старый пароль")).containsExactly("Пароль");
    }

    @Test
    void keepsToTheTopic() {
        library.publicGuide("Пароль", "Текст");
        assertThat(search.find("пароль", Topic.GRADES, null)).hasSize(1);
        assertThat(search.find("пароль", Topic.LESSONS, null)).isEmpty();
        assertThat(search.find("пороль", Topic.LESSONS, null)).isEmpty();
    }

    @Test
    void findsForEachWhatTheyMayRead() {
        library.guide("Пароль учителя", "Тайна", Readers.STAFF);
        var withdrawn = library.publicGuide("Пароль снятый", "Тайна");
        desk.withdraw(withdrawn, cast.consultant());
        for (var typed : List.of("пароль", "пороль")) {
            assertThat(search.find(typed, null, null)).isEmpty();
            assertThat(search.find(typed, null, as(cast.teacher())))
                    .extracting(Guide::title)
                    .containsExactly("Пароль учителя");
        }
        assertThat(library.get(null, "/knowledge?q=пароль")).bodyText().doesNotContain("Тайна", "учителя");
    }

    @Test
    void quotesThePlaceWithoutItsMarksAndWithoutHtml() {
        library.publicGuide("Вход", "## Раз\n\n**Пароль** <script>alert(1)</script> & [ссылка](https://x.example)");
        assertThat(library.get(null, "/knowledge?q=пароль"))
                .bodyText()
                .contains("<mark>Пароль</mark>", "&amp;")
                .doesNotContain("<script>alert", "**", "x.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\"пароль",
                "пароль'",
                "пароль & | ! ( ) : *",
                "пароль:*",
                "!пароль",
                "<->",
                "\\",
                "%",
                "_",
                "a",
                "я",
                "и",
                "как это",
                "?",
                "-пароль",
                "пароль -- ; drop table article",
                "((((((",
                "{0}",
                "${7*7}",
                "🙂",
                "пароль 🙂",
                "a.b/c?x&y=2",
                "mail@school.example",
                "\uE000пароль\uE001"
            })
    void bearsWhateverIsTyped(String typed) {
        library.publicGuide("Пароль", "Текст о пароле");
        assertThat(mvc.get().uri("/knowledge").param("q", typed)).hasStatusOk();
        assertThat(mvc.get()
                        .uri("/knowledge/suggestions")
                        .param("subject", typed)
                        .with(cast.as(cast.teacher())))
                .hasStatusOk();
        assertThat(titles(typed)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void bearsTenThousandLetters() {
        library.publicGuide("Пароль", "Текст");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (var typed : List.of("п".repeat(10_000), "пароль ".repeat(1500), "(".repeat(10_000)))
                assertThat(mvc.get().uri("/knowledge").param("q", typed)).hasStatusOk();
        });
        assertThat(titles("пароль ".repeat(1500))).containsExactly("Пароль");
    }

    @Test
    void showsTheBestThirty() {
        library.fill(200);
        assertThat(search.find("отметка", null, null)).hasSize(Search.MOST_FOUND);
        assertThat(library.get(null, "/knowledge?q=отметка")).bodyText().contains("Показаны 30 самых подходящих");
    }

    @Test
    void saysThatNothingWasFoundAndWhatToDo() {
        assertThat(library.get(null, "/knowledge?q=абракадабра"))
                .hasStatusOk()
                .bodyText()
                .contains("Ничего не нашлось", "href=\"/visits/new\"", "value=\"абракадабра\"");
        assertThat(library.get(cast.teacher(), "/knowledge?q=абракадабра"))
                .bodyText()
                .contains("href=\"/requests/new\"");
    }

    private List<String> titles(String typed) {
        return search.find(typed, null, null).stream().map(Guide::title).toList();
    }

    private @Nullable Access as(PersonId person) {
        return access.access(person, access.epoch(person)).orElseThrow();
    }
}
