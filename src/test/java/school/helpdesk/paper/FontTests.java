package school.helpdesk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontTests {

    private static final Font FONT = new Font();

    @ParameterizedTest
    @ValueSource(strings = {"каб. 214", "ёЁ «№» — – …", "Ångström, café", "a\u00a0b", "<b>&amp;", ""})
    void leavesWhatItCanSet(String text) {
        assertThat(FONT.settable(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"каб. 🎉, каб. ◊", "שלום, ◊◊◊◊", "漢字 214, ◊◊ 214", "\uFFFE\uFFFF, ◊◊", "👩‍🏫, ◊◊"})
    void leavesASignWhereItLacksACharacter(String text, String set) {
        assertThat(FONT.settable(text)).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource({"и\u0306, й", "a\u202eb\u200bc, abc", "за\u0301мок, замок", "a\u2009b\u3000c, a b c", "a\u0001\tb, a  b"
    })
    void dropsWhatHasNoShapeOfItsOwn(String text, String set) {
        assertThat(FONT.settable(text)).isEqualTo(set);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\uD83C', '\uDF89'})
    void dropsHalfACharacter(char half) {
        assertThat(FONT.settable("a" + half + "b")).isEqualTo("ab");
    }
}
