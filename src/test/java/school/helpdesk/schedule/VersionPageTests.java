package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

@PageTest
class VersionPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    Reception tuesday;

    @BeforeEach
    void casts() {
        tuesday = weekly(TUESDAY, "14:00", "15:30", cast.consultant());
    }

    private void approved(Reception... lines) {
        Scenes.approved(drafts, signing, cast, year(), lines);
    }

    @Test
    void tellsEveryVersionForGood() {
        approved(tuesday);
        assertThat(mvc.get().uri("/schedule/versions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Этот график действует", "Громова Елена Павловна", "Директор", "24 ноября 2026, 10:00")
                .contains("не квалифицированная электронная подпись");
        Scenes.approved(
                drafts,
                signing,
                cast,
                new Heading("Новый", LocalDate.of(2026, 11, 24), LocalDate.of(2027, 5, 31)),
                weekly(TUESDAY, "15:00", "16:00", cast.consultant()));
        assertThat(mvc.get().uri("/schedule/versions/1"))
                .bodyText()
                .contains("больше не действует", "Последний день: 23 ноября 2026", "Сегодня действует график № 2");
        assertThat(mvc.get().uri("/schedule/versions"))
                .hasStatusOk()
                .bodyText()
                .contains("Заменён новым", "Действует", "с 1 сентября 2026 по 23 ноября 2026");
        assertThat(mvc.get().uri("/schedule"))
                .bodyText()
                .contains("с 15:00 до 16:00")
                .doesNotContain("с 14:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-1", "x", "99999999999999"})
    void findsNoVersionThatIsNone(String number) {
        assertThat(mvc.get().uri("/schedule/versions/" + number)).hasStatus(404);
    }
}
