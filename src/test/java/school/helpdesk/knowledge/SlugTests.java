package school.helpdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource({
        "Как закрыть четверть?,kak-zakryt-chetvert",
        "ЁЛКА и объём,elka-i-obem",
        "Что-то ещё: 5 «А»,chto-to-eshche-5-a",
        "English title,english-title",
        "???,guide",
        "'',guide",
        "Новый,novyy",
        "new,guide",
        "Suggestions,guide",
        "日本語,guide"
    })
    void isMadeOfTheWordsOfTheTitle(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void endsWithAWholeWord() {
        var slug = Slug.of("длинное слово ".repeat(20));
        assertThat(slug).hasSizeLessThanOrEqualTo(70).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(slug).matches("(dlinnoe-slovo-)*(dlinnoe|dlinnoe-slovo)");
        assertThat(Slug.of("щ".repeat(150))).hasSizeLessThanOrEqualTo(70).isNotEmpty();
    }

    @Test
    void takesTheFirstFreeNumber() {
        assertThat(Slug.free("guide", List.of())).isEqualTo("guide");
        assertThat(Slug.free("guide", List.of("guide-2"))).isEqualTo("guide");
        assertThat(Slug.free("guide", List.of("guide", "guide-2", "guide-4"))).isEqualTo("guide-3");
    }
}
