package school.helpdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PupilNamesTests {

    private static final List<String> GROWN_UPS = List.of("Соболева", "Мария", "Петровна");

    @ParameterizedTest
    @CsvSource({
        "У ученика Сергей Иванов пропала оценка, Сергей Иванов",
        "Не видно оценок: Иванова Даша, Иванова Даша",
        "Петров И. не может войти, Петров И.",
        "Тимур Хабибулин не видит оценку, Тимур Хабибулин",
        "Смирнова-Орлова Ксения, Смирнова-Орлова Ксения",
    })
    void warnsOfWhatLooksLikeAName(String text, String name) {
        assertThat(PupilNames.in(text, GROWN_UPS).toString()).contains(name.split(" ")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Открыла Журнал и нажала Сохранить",
                "Школа № 2, г. Канск",
                "Соболева Мария Петровна, учитель",
                "В 9А не ставится отметка",
                "Chrome в Windows",
                ""
            })
    void letsOtherWordsPass(String text) {
        assertThat(PupilNames.in(text, GROWN_UPS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ученица Анна Петрова не видит оценку | Анна Петрова",
                "Вчера Пётр Иванов заболел | Пётр Иванов",
                "Вчера Ивана Петрова не было | Ивана Петрова",
                "У Петровой Анны нет оценки | Петровой Анны",
                "Ставлю Крамскому Илье пять | Крамскому Илье",
                "Сидоров из 7Б не может войти | Сидоров из 7Б",
                "Петрова (9 «А») болеет | Петрова (9 «А"
            })
    void readsNamesAsTheyStandInSentences(String text, String name) {
        assertThat(PupilNames.in(text, GROWN_UPS)).contains(name);
    }

    @Test
    void namesEachOnce() {
        assertThat(PupilNames.in("Иванов Саша. Иванов Саша", GROWN_UPS)).containsExactly("Иванов Саша");
    }

    @Test
    void readsALongTextInOneGo() {
        assertThat(PupilNames.in("Аа".repeat(20_000) + " " + "а ".repeat(20_000), GROWN_UPS))
                .isEmpty();
    }
}
