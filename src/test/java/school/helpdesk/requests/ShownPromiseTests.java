package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.OccurrenceDesk;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.schedule.SigningDesk;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkdayDesk;

/** What one reads before asking is what one is promised. The reception is held on Thursdays from 14:00 to 15:30. */
@PageTest
class ShownPromiseTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    ScheduleDesk schedule;

    @Autowired
    OccurrenceDesk occurrences;

    @Autowired
    WorkdayDesk workdays;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
    }

    @ParameterizedTest(name = "asked {0}: {1}")
    @CsvSource({
        "2026-11-24T10:00, 'до четверга, 26 ноября, 15:30', 2026-11-26 15:30",
        "2026-11-25T10:00, 'завтра до 15:30', 2026-11-26 15:30",
        "2026-11-26T13:00, 'сегодня до 15:30', 2026-11-26 15:30",
        "2026-11-26T13:01, 'до четверга, 3 декабря, 15:30', 2026-12-03 15:30",
        "2026-11-26T14:30, 'до четверга, 3 декабря, 15:30', 2026-12-03 15:30",
        "2026-11-28T12:00, 'до четверга, 3 декабря, 15:30', 2026-12-03 15:30"
    })
    void isTheEndOfTheNextReception(String asked, String words, String until) {
        Hands.schedule(drafts, signing, cast);
        clock.setLocal(asked);
        isShownAndKept(words, "К концу ближайшего приёма: каб. 214", until, "RECEPTION");
    }

    @ParameterizedTest(name = "asked {0}: {1}")
    @CsvSource({
        "2026-11-24T10:00, 'до конца четверга, 26 ноября', 2026-11-27 00:00",
        "2026-11-24T23:59, 'до конца четверга, 26 ноября', 2026-11-27 00:00",
        "2026-11-25T00:00, 'до конца пятницы, 27 ноября', 2026-11-28 00:00",
        "2026-11-27T12:00, 'до конца вторника, 1 декабря', 2026-12-02 00:00",
        "2026-12-30T12:00, 'до конца вторника, 12 января', 2027-01-13 00:00"
    })
    void isTheEndOfTheSecondWorkingDayWithoutASchedule(String asked, String words, String until) {
        clock.setLocal(asked);
        isShownAndKept(words, "приёма нет", until, "TERM");
    }

    @Test
    void looksPastAReceptionThatIsCancelled() {
        Hands.schedule(drafts, signing, cast);
        cancel("2026-11-26");
        isShownAndKept("до конца четверга, 26 ноября", "приёма нет", "2026-11-27 00:00", "TERM");
        clock.setLocal("2026-11-26T08:00");
        isShownAndKept("до четверга, 3 декабря, 15:30", "каб. 214", "2026-12-03 15:30", "RECEPTION");
    }

    @Test
    void looksPastAReceptionOnADayOff() {
        Hands.schedule(drafts, signing, cast);
        workdays.change(new OwnDay(LocalDate.of(2026, 11, 26), ChangeKind.DAY_OFF, "карантин"), cast.admin());
        isShownAndKept("до конца пятницы, 27 ноября", "приёма нет", "2026-11-28 00:00", "TERM");
    }

    @Test
    void staysWhenItsReceptionIsCancelledLater() {
        Hands.schedule(drafts, signing, cast);
        var address = hands.ask(cast.teacher());
        cancel("2026-11-26");
        assertThat(stored(address)).isEqualTo("2026-11-26 15:30 RECEPTION");
        assertThat(hands.get(cast.teacher(), address)).bodyText().contains("до четверга, 26 ноября, 15:30");
    }

    @Test
    void followsTheCalendarAsLongAsItIsATermAndOpen() {
        var open = hands.ask(cast.teacher());
        workdays.change(new OwnDay(LocalDate.of(2026, 11, 25), ChangeKind.DAY_OFF, "карантин"), cast.admin());
        assertThat(stored(open)).isEqualTo("2026-11-28 00:00 TERM");
        workdays.remove(LocalDate.of(2026, 11, 25), cast.admin());
        assertThat(stored(open)).isEqualTo("2026-11-27 00:00 TERM");
    }

    @Test
    void isShownAgainWithAFormFullOfMistakes() {
        Hands.schedule(drafts, signing, cast);
        assertThat(hands.post(cast.teacher(), "/requests"))
                .hasStatus(422)
                .bodyText()
                .contains("до четверга, 26 ноября, 15:30", "каб. 214");
    }

    private void isShownAndKept(String words, String why, String until, String basis) {
        assertThat(hands.get(cast.teacher(), "/requests/new")).bodyText().contains(words, why);
        var address = hands.ask(cast.teacher());
        assertThat(stored(address)).isEqualTo(until + " " + basis);
        assertThat(hands.get(cast.teacher(), address)).bodyText().contains(words, why);
    }

    private void cancel(String date) {
        var day = LocalDate.parse(date);
        var occurrence = schedule.timetable(day, day).occurrences().get(0);
        occurrences.cancel(occurrence.id(), "болезнь", cast.consultant());
    }

    private String stored(String address) {
        return jdbc.sql("""
                        select to_char(promised_until at time zone 'Asia/Krasnoyarsk', 'YYYY-MM-DD HH24:MI') || ' '
                            || promise_basis from request where number = ?""")
                .param(Long.valueOf(address.substring(address.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }
}
