package school.helpdesk.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialDaysTests {

    @Test
    void holdsTheYearsThatAreShipped() {
        var official = OfficialDays.shipped();
        assertThat(official.firstYear()).isEqualTo(2024);
        assertThat(official.lastYear()).isEqualTo(2027);
        assertThat(official.holds(2023)).isFalse();
        assertThat(official.holds(2028)).isFalse();
        assertThat(official.on(LocalDate.parse("2026-11-24"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-09,DAY_OFF,2026-01-03 | 2026-01-09,DAY_OFF,           | moved_from belongs to DAY_OFF",
                "2026-11-04,HOLIDAY,           | 2026-11-04,HOLIDAY,2026-11-01 | moved_from belongs to DAY_OFF",
                "2026-01-09,DAY_OFF,2026-01-03 | 2026-01-09,DAY_OFF,2026-01-05 | neither a Saturday nor a Sunday",
                "2026-01-09,DAY_OFF,2026-01-03 | 2026-01-09,DAY_OFF,2025-01-04 | lies in another year",
                "2026-01-09,DAY_OFF,2026-01-03 | 2026-01-10,DAY_OFF,2026-01-03 | falls on a weekend",
                "2026-11-03,SHORT              | 2026-11-03,BRIEF              | BRIEF",
                "2026-11-03,SHORT              | 2026-02-30,SHORT              | 2026-02-30",
                "2026-11-03,SHORT              | 2026-10-03,SHORT              | falls on a weekend",
                "2026-11-03,SHORT              | 2026-04-03,SHORT              | does not follow",
                "2026-11-03,SHORT,,yes         | 2026-11-03,SHORT,,perhaps     | neither yes nor no",
                "2026-11-03,SHORT,,yes         | 2026-11-03,SHORT,yes          | not 5 columns",
                "2026-11-04,HOLIDAY,           | 2026-11-04,SHORT,             | 2026-11-04 is a day of art. 112",
                "2027-02-22,DAY_OFF,2027-02-20 | 2027-02-22,DAY_OFF,2027-02-21 | no DAY_OFF is given for it",
                "2027-02-20,WORKING            | 2027-02-19,WORKING            | WORKING is not a Saturday",
                "date,kind                     | day,kind                      | the heading is not"
            })
    void refusesDataThatCannotBe(String right, String wrong, String word) throws IOException {
        var shipped = shipped();
        assertThat(shipped).contains(right);
        assertThatIllegalStateException()
                .isThrownBy(() -> OfficialDays.parse(shipped.replace(right, wrong)))
                .withMessageContaining("calendar-ru.csv")
                .withMessageContaining(word);
    }

    @Test
    void namesTheLine() throws IOException {
        var shipped = shipped().replace("2024-01-03,HOLIDAY", "2024-01-03,HOLLIDAY");
        assertThatThrownBy(() -> OfficialDays.parse(shipped)).hasMessageContaining("line 4");
    }

    @Test
    void refusesAFileThatWasCutShort() throws IOException {
        var whole = shipped();
        assertThatIllegalStateException().isThrownBy(() -> OfficialDays.parse(""));
        assertThatIllegalStateException().isThrownBy(() -> OfficialDays.parse(whole.substring(0, 38)));
        assertThatIllegalStateException()
                .isThrownBy(() -> OfficialDays.parse(whole.substring(0, whole.indexOf("2027-05-01"))));
    }

    private static String shipped() throws IOException {
        try (var data = OfficialDaysTests.class.getResourceAsStream("/workdays/calendar-ru.csv")) {
            return new String(data.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
