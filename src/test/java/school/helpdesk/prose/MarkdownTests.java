package school.helpdesk.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void rendersWhatAGuideNeeds() {
        assertThat(Markdown.html("Начало **важно** и *тихо*.\n\n1. раз\n2. два\n\n- а\n\n> цитата\n\n`код`"))
                .contains(
                        "<strong>важно</strong>",
                        "<em>тихо</em>",
                        "<ol>",
                        "<li>два</li>",
                        "<ul>",
                        "<blockquote>",
                        "<code>код</code>");
    }

    @Test
    void putsHeadingsBelowThatOfThePageAndLeavesNoLevelOut() {
        assertThat(Markdown.html("## Один\n\n#### Под ним\n\n## Два\n\n# Три\n\n## Под тремя"))
                .containsSubsequence(
                        "<h2>Один</h2>", "<h3>Под ним</h3>", "<h2>Два</h2>", "<h2>Три</h2>", "<h3>Под тремя</h3>");
        assertThat(Markdown.html("# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6")).contains("<h6>5</h6>", "<h6>6</h6>");
    }

    @Test
    void putsHeadingsBelowThatOfASection() {
        assertThat(Markdown.html("# Один\n\n## Под ним\n\n# Два", 2))
                .containsSubsequence("<h3>Один</h3>", "<h4>Под ним</h4>", "<h3>Два</h3>");
        assertThat(Markdown.html("# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6", 3))
                .contains("<h4>1</h4>", "<h6>6</h6>");
    }

    @Test
    void keepsALineBreak() {
        assertThat(Markdown.html("раз\nдва")).contains("раз<br />\nдва");
    }

    @Test
    void continuesANumberedList() {
        assertThat(Markdown.html("3. три")).contains("<ol start=\"3\">");
    }

    @Test
    void linksToPlacesOnlyAndVouchesForNone() {
        assertThat(Markdown.html("[там](https://school.example/?a=1&b=2)"))
                .contains("href=\"https://school.example/?a&#61;1&amp;b&#61;2\"", "rel=\"noopener nofollow\"");
        assertThat(Markdown.html("[тут](/knowledge/parol)")).contains("href=\"/knowledge/parol\"");
        assertThat(Markdown.html("<help@school.example>")).contains("href=\"mailto:help&#64;school.example\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "текст <b onclick=alert(1)>жирный</b>",
                "<iframe src=https://evil.example></iframe>",
                "<svg/onload=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java\tscript:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:x)",
                "<javascript:alert(1)>",
                "[a]: javascript:alert(1)\n\n[a]",
                "![x](https://evil.example/x.png)",
                "![x](x \"onerror=alert(1)\")",
                "[a](https://x.example \"\\\" onmouseover=alert(1) x=\\\"\")",
                "```\"><script>alert(1)</script>\ncode\n```",
                "<!-- --><style>*{display:none}</style>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<form action=/sign-out method=post><button>x</button></form>"
            })
    void letsNothingInThatRunsOrLoads(String hostile) {
        assertThat(Markdown.html(hostile))
                .doesNotContainPattern("(?i)<(script|img|iframe|svg|style|form|button|b)\\b")
                .doesNotContainPattern("(?i)<[^>]*\\bon\\w+\\s*=")
                .doesNotContainPattern("(?i)href=\"\\s*(javascript|data|vbscript)")
                .doesNotContainPattern("(?i)<[^>]*\\bstyle=");
    }

    @Test
    void tellsAPictureByItsWords() {
        assertThat(Markdown.html("До ![схема **класса**](https://evil.example/x.png) после"))
                .contains("До схема <strong>класса</strong> после")
                .doesNotContain("evil");
    }

    @Test
    void showsThePicturesItIsGivenAndNoOther() {
        var own = Map.of("picture:1", new Markdown.Picture("/pictures/1", 640, 480));
        assertThat(Markdown.html("![Кнопка \"Вход\"](picture:1 \"x\") ![чужая](https://evil.example/x.png)", 1, own))
                .containsOnlyOnce("<img")
                .contains("src=\"/pictures/1\"", "width=\"640\"", "height=\"480\"", "loading=\"lazy\"")
                .contains("alt=\"Кнопка &#34;Вход&#34;\"", "чужая")
                .doesNotContain("evil", "title");
        assertThat(Markdown.html("![Кнопка](picture:2)", 1, own))
                .contains("Кнопка")
                .doesNotContain("<img");
        assertThat(Markdown.html("![Кнопка](picture:1)")).contains("Кнопка").doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/x.png", "//evil.example/x", "data:image/png;base64,AA", "javascript:x"})
    void showsNoPictureFromElsewhereWhoeverGivesIt(String address) {
        var hostile = Map.of("picture:1", new Markdown.Picture(address, 1, 1));
        assertThat(Markdown.html("![x](picture:1)", 1, hostile)).doesNotContain("src=");
    }

    @Test
    void namesThePicturesOfAText() {
        assertThat(Markdown.pictures("![Раз **два**](picture:1)\n\n> [![](picture:2)](/x)\n\n`![нет](picture:3)`"))
                .containsExactly(new Markdown.Named("picture:1", "Раз два"), new Markdown.Named("picture:2", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a **b ", "[", "![", "`", "<", "1. ", "# ", "***", "\\", "&#", "[a](", "_a __"})
    void bearsWhateverIsRepeatedWithoutEnd(String piece) {
        var hostile = piece.repeat(50_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(Markdown.html(hostile)).isNotNull();
            assertThat(Markdown.plain(hostile)).isNotNull();
        });
    }

    @Test
    void bearsEmphasisWithinEmphasisWithoutEnd() {
        var hostile = "*a **b ".repeat(3500) + "c** d*".repeat(3500);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(Markdown.html(hostile)).contains("c"));
    }

    @Test
    void readsAsPlainWords() {
        assertThat(Markdown.plain(
                        "## Заголовок\n\n- **раз** [ссылка](https://x.example)\n- два\n\n`код`\nстрока &amp;"))
                .isEqualTo("Заголовок раз ссылка два код строка &");
    }
}
