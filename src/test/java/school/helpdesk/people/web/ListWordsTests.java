package school.helpdesk.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListWordsTests {

    private final ListWords words = new ListWords();

    @ParameterizedTest
    @CsvSource({
        "ФАМИЛИЯ, FAMILY_NAME",
        "имя *, GIVEN_NAME",
        "Отчество:, PATRONYMIC",
        "«Должность», POSITION",
        "логин, USERNAME",
        "E-mail, EMAIL",
        "Эл. почта, EMAIL",
        "Дата приёма на работу, TOOK_OFFICE_ON",
        "Дата  приема, TOOK_OFFICE_ON",
        "Новый сотрудник?, NEWCOMER"
    })
    void knowsAColumnHoweverItsNameIsWritten(String header, Column column) {
        assertThat(words.column(header)).contains(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Телефон", "ФИО", "Имя и отчество"})
    void doesNotGuess(String header) {
        assertThat(words.column(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void knowsTheNamesThatThePageTells(String language) throws IOException {
        var told = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/people_" + language + ".properties"))) {
            told.load(reader);
        }
        for (var column : Column.values())
            assertThat(words.column(told.getProperty("people.import.column." + column)))
                    .contains(column);
    }

    @Test
    void understandsYesAndNo() {
        assertThat(words.answer("ДА")).contains(true);
        assertThat(words.answer("+")).contains(true);
        assertThat(words.answer("Нет")).contains(false);
        assertThat(words.answer("-")).contains(false);
        assertThat(words.answer("может быть")).isEmpty();
        assertThat(words.answer("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01.09.2026, 2026-09-01",
        "1.9.2026, 2026-09-01",
        "2026-09-01, 2026-09-01",
        "2026-09-01 00:00:00, 2026-09-01",
        "2026-09-01T00:00, 2026-09-01",
        "46266, 2026-09-01",
        "46266.5, 2026-09-01"
    })
    void readsDays(String cell, String day) {
        assertThat(ListDays.read(cell)).hasToString("Optional[" + day + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.02.2026", "01.09.26", "09/01/2026", "вчера", "2026", "462660", "01.09.2026 14:00"})
    void takesNothingElseForADay(String cell) {
        assertThat(ListDays.read(cell)).isEmpty();
    }
}
