package school.helpdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Support would ask for, told beforehand. */
class LackTests {

    private static final String STEPS = "Открыла журнал 9А, поставила 5, нажала «Сохранить»";
    private static final String HAPPENED = "Появилась надпись «Ошибка 17», отметки нет";

    @Test
    void findsNothingInAWholeLetter() {
        assertThat(Lack.of(letter("Не сохраняется отметка в 9А", STEPS, HAPPENED)))
                .isEmpty();
    }

    @Test
    void findsAllThatSupportWouldAskForInAnEmptyOne() {
        var empty = new Letter("", "", "", "", "", "", "", "", "", "");
        assertThat(Lack.of(empty)).isEqualTo(EnumSet.complementOf(EnumSet.of(Lack.CALM)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Помогите", "Не работает", "  ", "Журнал сломался"})
    void asksForASubjectThatSaysWhatItIsAbout(String subject) {
        assertThat(Lack.of(letter(subject, STEPS, HAPPENED))).containsExactly(Lack.SUBJECT);
    }

    @ParameterizedTest
    @CsvSource({
        "Не сохраняется отметка в 9А!!, CALM",
        "СРОЧНО ПОЧИНИТЕ ЭТОТ ЖУРНАЛ НЕМЕДЛЕННО, CALM",
    })
    void asksForCalm(String subject, Lack lack) {
        assertThat(Lack.of(letter(subject, STEPS, HAPPENED))).containsExactly(lack);
    }

    @Test
    void takesAFewCapitalsForNoShouting() {
        assertThat(Lack.of(letter("Оценки ФГОС в 9А не видны", STEPS, HAPPENED)))
                .isEmpty();
    }

    @Test
    void namesTheGroundOfEachLack() {
        assertThat(Lack.STEPS.ground()).isEqualTo(Outcome.REJECTED_INSUFFICIENT_INFORMATION);
        assertThat(Lack.CALM.ground()).isEqualTo(Outcome.REJECTED_INCORRECT_OR_UNCONSTRUCTIVE);
        for (var lack : Lack.values()) assertThat(lack.ground().isRejection()).isTrue();
    }

    private static Letter letter(String subject, String steps, String happened) {
        return new Letter(
                subject,
                "Журнал",
                steps,
                happened,
                "Отметка сохранится",
                "25 ноября",
                "Chrome",
                "",
                "help@school.example",
                "");
    }
}
