package school.helpdesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.prose.Markdown;

/** The text the portal brings along must be good for every school. */
@PageTest
class BroughtTextsTests {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Placeholders placeholders;

    private final BroughtTexts texts;

    BroughtTextsTests() throws IOException {
        texts = new BroughtTexts();
    }

    @Test
    void namesNoSchoolNoTownNoPersonAndNoContact() {
        all().forEach(text -> {
            assertThat(text).doesNotContain("@", "№", "http", "Канск", "Kansk").doesNotContainPattern("\\d{4}");
            assertThat(placeholders.unknown(text)).isEmpty();
            assertThat(text.length()).isLessThan(Wording.LONGEST / 2);
        });
        assertThat(texts.of(Section.GENERAL).russian()).contains("{школа}", "{город}");
        assertThat(texts.of(Section.GENERAL).english()).contains("{school}", "{town}");
        assertThat(texts.of(Section.HELP).russian()).contains("{телефон}", "{почта}");
        assertThat(texts.of(Section.HELP).english()).contains("{phone}", "{email}");
    }

    @Test
    void saysTheSameInBothLanguages() {
        for (var section : Section.own()) {
            var wording = texts.of(section);
            for (var shape : new String[] {"<p>", "<li>", "<h3>", "<a "})
                assertThat(count(wording.english(), shape))
                        .as(section + " " + shape)
                        .isEqualTo(count(wording.russian(), shape));
        }
    }

    @Test
    void leadsToPagesThatAreThere() {
        all().flatMap(text -> LINK.matcher(text).results())
                .map(link -> link.group(1))
                .distinct()
                .filter(address -> !address.equals("/schedule/poster.pdf"))
                .forEach(address -> assertThat(mvc.get().uri(address).with(cast.as(cast.teacher())))
                        .as(address)
                        .hasStatusOk());
    }

    private static int count(String markdown, String shape) {
        return Markdown.html(markdown, 2).split(Pattern.quote(shape), -1).length - 1;
    }

    private Stream<String> all() {
        return Section.own().stream()
                .map(texts::of)
                .flatMap(wording -> Stream.of(wording.russian(), wording.english()));
    }
}
