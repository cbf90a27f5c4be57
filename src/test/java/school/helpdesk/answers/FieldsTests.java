package school.helpdesk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FieldsTests {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Fields fields = new Fields(words());

    @Test
    void areNamedInBothLanguages() {
        assertThat(fields.mark(Field.RECEPTION, RUSSIAN)).isEqualTo("{приём}");
        assertThat(fields.mark(Field.RECEPTION, Locale.ENGLISH)).isEqualTo("{reception}");
        for (var field : fields.all())
            for (var locale : new Locale[] {RUSSIAN, Locale.ENGLISH})
                assertThat(fields.in(fields.mark(field, locale))).hasSize(1);
    }

    @Test
    void areKnownInWhateverCapitalsAndWithoutTheDots() {
        assertThat(fields.unknown("{имя} {Имя} {ПРИЁМ} {прием} { срок } {Name}"))
                .isEmpty();
    }

    @Test
    void namesWhatIsNone() {
        assertThat(fields.unknown("{имя}, {фамилия}, {}, {7 «Б»}, {фамилия}"))
                .containsExactly("{фамилия}", "{}", "{7 «Б»}");
        assertThat(fields.unknown("Без скобок } и { тоже")).isEmpty();
    }

    @Test
    void findsThoseInAText() {
        assertThat(fields.in("{Имя}, приём: {приём}, ещё раз {приём}, {другое}"))
                .containsExactly("{Имя}", "{приём}");
        assertThat(fields.in("")).isEmpty();
    }

    @Test
    void areSaidInTheLanguageTheyAreNamedIn() {
        var filled = fields.fill("{срок} / {deadline}", (field, locale) -> field + " " + locale.getLanguage());
        assertThat(filled).isEqualTo(new Filled("DEADLINE ru / DEADLINE en", List.of()));
    }

    @Test
    void leaveAGapWhereThereIsNothingToPutIn() {
        var filled =
                fields.fill("{имя}: {приём}, {Приём}, {приём}", (field, locale) -> field == Field.NAME ? "Анна" : "");
        assertThat(filled.text()).isEqualTo("Анна: {приём}, {Приём}, {приём}");
        assertThat(filled.gaps()).containsExactly("{приём}", "{Приём}");
    }

    @Test
    void takeWhateverIsPutInLiterally() {
        assertThat(fields.fill("{имя}", (field, locale) -> "$1 \\ {срок}").text())
                .isEqualTo("$1 \\ {срок}");
    }

    @Test
    void leaveForeignBracesAlone() {
        var filled = fields.fill("{x} {имя}", (field, locale) -> "Анна");
        assertThat(filled).isEqualTo(new Filled("{x} Анна", List.of()));
    }

    @Test
    void showWithASampleHowItReads() {
        assertThat(fields.sample("Здравствуйте, {имя}! Ответим {срок}."))
                .isEqualTo("Здравствуйте, Анна Сергеевна! Ответим до пятницы, 27 ноября, 15:30.");
        assertThat(fields.sample("Dear {name}")).isEqualTo("Dear Anna Sergeevna");
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/answers");
        words.setDefaultEncoding("UTF-8");
        return words;
    }
}
