package school.helpdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.uploads.RefusedFile;
import school.helpdesk.uploads.TestPictures;
import school.helpdesk.uploads.Upload;

/** How pictures come into a guide. */
@PageTest
class PictureFormTests {

    private static final Pattern NAMED = Pattern.compile("picture:[0-9a-f-]{36}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ArticleDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PictureIntake intake;

    private Library library;
    private Album album;

    @BeforeEach
    void begin() {
        library = new Library(mvc, cast, desk, jdbc);
        album = new Album(library, intake);
    }

    @Test
    void addsPicturesAndKeepsWhatWasTyped() throws Exception {
        var answer = add("/knowledge", 1, "title", "", "topic", "", "summary", "Мой пересказ", "body", "Раз");
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("Мой пересказ", "картинки уже в тексте", "экран.png", "src=\"/knowledge/pictures/")
                .doesNotContain("Выберите тему", "Напишите заголовок");
        assertThat(textOf(answer)).matches("(?s)Раз\n\n!\\[]\\(picture:[0-9a-f-]{36}\\)");
        assertThat(library.count("article")).isZero();
        assertThat(library.count("article_picture")).isEqualTo(1);
    }

    @Test
    void addsThemToAGuideThatIsThereAlready() throws Exception {
        library.post(cast.consultant(), "/knowledge", Library.FORM);
        var answer = add("/knowledge/kak-zakryt-chetvert", 1, "seen", "1");
        assertThat(answer).hasStatusOk().bodyText().contains("name=\"seen\" value=\"1\"", "Правка статьи");
        var words = textOf(answer).replace("![]", "![Кнопка]");
        assertThat(library.post(
                        cast.consultant(), "/knowledge/kak-zakryt-chetvert", Library.form("body", words, "seen", "1")))
                .hasStatus(303);
        assertThat(library.get(cast.teacher(), "/knowledge/kak-zakryt-chetvert"))
                .bodyText()
                .contains("alt=\"Кнопка\"");
    }

    @Test
    void putsThemWhereTheTextWaitsForThem() throws Exception {
        var answer =
                add("/knowledge", 2, "body", "До\n\n![Кнопка](picture:)\n\nПосле\n\n![](picture:)\n\n![](picture:)");
        assertThat(textOf(answer))
                .matches(
                        "(?s)До\n\n!\\[Кнопка]\\(picture:[0-9a-f-]{36}\\)\n\nПосле\n\n!\\[]\\(picture:[0-9a-f-]{36}\\)");
        assertThat(library.count("article_picture")).isEqualTo(2);
    }

    @Test
    void savesAtOnceWhereTheWordsAreThereAlready() throws Exception {
        assertThat(save("body", "![Кнопка входа](picture:)")).hasStatus(303);
        var page = library.get(cast.teacher(), "/knowledge/kak-zakryt-chetvert");
        assertThat(page)
                .bodyText()
                .contains("alt=\"Кнопка входа\"", "width=\"64\"", "height=\"48\"", "loading=\"lazy\"");
        assertThat(library.count("article_revision_picture")).isEqualTo(1);
    }

    @Test
    void asksForWordsBesideTheText() throws Exception {
        var answer = save("once", "mark");
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("id=\"body-error\"", "У картинки нет описания", "экран.png", "Поставьте итог.");
        assertThat(library.count("article")).isZero();
        var words = textOf(answer).replace("![]", "![Кнопка]");
        assertThat(library.post(cast.consultant(), "/knowledge", Library.form("body", words, "once", "mark")))
                .hasStatus(303);
        assertThat(library.count("article_picture")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "picture:",
                "picture:x",
                "picture:../../sign-out",
                "picture:00000000-0000-0000-0000-000000000000",
                "picture:7b1d3a56-1111-4222-8333-944445555666"
            })
    void refusesAPictureThatIsNotThere(String reference) {
        var form = Library.form("body", "![Кнопка](" + reference + ")");
        assertThat(library.post(cast.consultant(), "/knowledge", form))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"body-error\"", "картинка, которой нет на портале");
        assertThat(library.count("article")).isZero();
    }

    @Test
    void refusesAPictureThatSomebodyElseHasNotShownYet() {
        var picture = album.picture(cast.consultant2());
        var form = Library.form("body", "![Кнопка](" + picture + ")");
        assertThat(library.post(cast.consultant(), "/knowledge", form)).hasStatus(422);
        assertThat(library.post(cast.consultant2(), "/knowledge", form)).hasStatus(303);
        var again = Library.form("title", "Другая", "body", "![Кнопка](" + picture + ")");
        assertThat(library.post(cast.consultant(), "/knowledge", again)).hasStatus(303);
    }

    @Test
    void showsAPictureFromElsewhereAsItsWords() {
        var form = Library.form("body", "![Схема класса](https://evil.example/x.png)");
        assertThat(library.post(cast.consultant(), "/knowledge", form)).hasStatus(303);
        assertThat(library.get(cast.teacher(), "/knowledge/kak-zakryt-chetvert"))
                .bodyText()
                .contains("Схема класса")
                .doesNotContain("evil.example");
    }

    @Test
    void refusesFilesByNameWithTheReasonAndKeepsTheOthers() throws Exception {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var answer = album.post(
                cast.consultant(),
                "/knowledge",
                List.of(
                        Album.file("скрипт.png", script),
                        Album.file("рисунок.svg", svg),
                        Album.file("рисунок.png", svg),
                        Album.file("бездна.png", TestPictures.promised(60_000, 60_000)),
                        Album.file("пусто.png", new byte[0]),
                        Album.file("обрыв.png", Arrays.copyOf(TestPictures.png(200, 200), 60)),
                        Album.file("план.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)),
                        Album.file("много.png", new byte[(10 << 20) + 1]),
                        Album.file("хорошая.png", TestPictures.png(10, 10))),
                Library.form("add", "true"));
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "«скрипт.png» не взяли: это не картинка",
                        "«рисунок.svg» не взяли: это не картинка",
                        "«рисунок.png» не взяли: это не картинка",
                        "«бездна.png» не взяли: картинка слишком большая",
                        "«пусто.png» — пустой файл",
                        "«обрыв.png» не взяли: картинка повреждена",
                        "«план.pdf» не взяли: это не картинка",
                        "«много.png» больше 10 МБ",
                        "хорошая.png",
                        "Поставьте итог.")
                .doesNotContain("картинки уже в тексте");
        assertThat(library.count("article_picture")).isEqualTo(1);
        assertThat(NAMED.matcher(textOf(answer)).results()).hasSize(1);
    }

    @Test
    void tellsWhoHasChosenNone() {
        var answer = album.post(
                cast.consultant(),
                "/knowledge",
                List.of(Album.file("", new byte[0])),
                Library.form("add", "true", "topic", ""));
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Сначала выберите картинки", "Поставьте итог.")
                .doesNotContain("Выберите тему");
    }

    @Test
    void savesAsEverWhenNoneWereChosen() {
        var nothing = List.of(Album.file("", new byte[0]));
        assertThat(album.post(cast.consultant(), "/knowledge", nothing, Library.FORM))
                .hasStatus(303);
    }

    @Test
    void takesTwentyForAGuide() {
        var form = UUID.randomUUID();
        var pictures = album.pictures(cast.consultant(), form, 20);
        assertThat(intake(form)).containsExactly("knowledge.picture.many");
        var one = album.picture(cast.consultant());
        var all = IntStream.range(0, 21)
                .mapToObj(i -> i < 20 ? pictures.get(i) : one)
                .toList();
        assertThat(library.post(cast.consultant(), "/knowledge", Library.form("body", Album.shown(all))))
                .hasStatus(422)
                .bodyText()
                .contains("не больше двадцати картинок");
        assertThat(library.post(cast.consultant(), "/knowledge", Library.form("body", Album.shown(pictures))))
                .hasStatus(303);
    }

    @Test
    void takesAHundredOfAPersonADay() {
        for (int i = 0; i < 5; i++) album.pictures(cast.consultant(), UUID.randomUUID(), 20);
        assertThat(intake(UUID.randomUUID())).containsExactly("knowledge.picture.day");
        assertThat(album.picture(cast.consultant2())).startsWith("picture:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/knowledge", "/knowledge/parol"})
    void isNobodysWhoWritesNoGuides(String address) throws Exception {
        library.publicGuide("Пароль", "Текст");
        var file = List.of(Album.file("экран.png", TestPictures.png(10, 10)));
        for (var who : List.of(cast.teacher(), cast.director(), cast.formerConsultant()))
            assertThat(album.post(who, address, file, Library.form("add", "true")))
                    .hasStatus(404);
        assertThat(library.count("article_picture")).isZero();
    }

    private List<String> intake(UUID form) {
        try {
            var content = TestPictures.png(8, 8);
            var upload = new Upload("x.png", content.length, () -> new ByteArrayInputStream(content));
            return intake.keep(cast.consultant(), form, List.of(upload)).refused().stream()
                    .map(RefusedFile::why)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private MvcTestResult add(String address, int many, String... changed) throws Exception {
        var form = Arrays.copyOf(changed, changed.length + 2);
        form[changed.length] = "add";
        form[changed.length + 1] = "true";
        var file = Album.file("экран.png", TestPictures.png(64, 48));
        return album.post(cast.consultant(), address, Collections.nCopies(many, file), Library.form(form));
    }

    private MvcTestResult save(String... changed) throws Exception {
        return album.post(
                cast.consultant(),
                "/knowledge",
                List.of(Album.file("экран.png", TestPictures.png(64, 48))),
                Library.form(changed));
    }

    private static String textOf(MvcTestResult answer) throws Exception {
        var page = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        return page.replaceFirst("(?s).*<textarea[^>]*id=\"body\"[^>]*>\\n?", "")
                .replaceFirst("(?s)</textarea>.*", "");
    }
}
