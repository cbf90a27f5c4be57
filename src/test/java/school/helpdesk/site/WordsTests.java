package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class WordsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Krasnoyarsk");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    private final Words words;

    WordsTests() throws IOException {
        var now = LocalDateTime.parse("2026-11-24T10:00").atZone(ZONE);
        words = new Words(Bundles.messageSource(), () -> now);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesDatesInRussianUnlessAskedOtherwise() {
        assertThat(words.date(THURSDAY)).isEqualTo("четверг, 26 ноября 2026");
        assertThat(words.shortDate(THURSDAY)).isEqualTo("26 ноября 2026");
        assertThat(words.dayMonth(THURSDAY)).isEqualTo("26 ноября");
        assertThat(words.weekday(DayOfWeek.MONDAY)).isEqualTo("понедельник");
        assertThat(words.shortWeekday(DayOfWeek.MONDAY)).isEqualTo("пн");
        assertThat(words.month(YearMonth.of(2026, 11))).isEqualTo("ноябрь 2026");
        assertThat(words.month(YearMonth.of(2027, 3))).isEqualTo("март 2027");
    }

    @Test
    void writesDatesInEnglish() {
        speakEnglish();
        assertThat(words.date(THURSDAY)).isEqualTo("Thursday, 26 November 2026");
        assertThat(words.shortDate(THURSDAY)).isEqualTo("26 November 2026");
        assertThat(words.weekday(DayOfWeek.MONDAY)).isEqualTo("Monday");
        assertThat(words.month(YearMonth.of(2026, 11))).isEqualTo("November 2026");
    }

    @Test
    void writesTimesOfTheSchoolSoThatNobodyErrs() {
        var starts = at("2026-11-26T14:00");
        var ends = at("2026-11-26T15:30");
        assertThat(words.span(starts, ends)).isEqualTo("четверг, 26 ноября 2026, с 14:00 до 15:30");
        assertThat(words.moment(at("2026-11-26T09:05"))).isEqualTo("четверг, 26 ноября 2026, 09:05");
        assertThat(words.hours(LocalTime.of(14, 0), LocalTime.of(15, 30))).isEqualTo("с 14:00 до 15:30");
        speakEnglish();
        assertThat(words.span(starts, ends)).isEqualTo("Thursday, 26 November 2026, 14:00–15:30");
        assertThat(words.hours(LocalTime.of(14, 0), LocalTime.of(15, 30))).isEqualTo("14:00–15:30");
    }

    @Test
    void writesBothDatesOfASpanOverMidnight() {
        assertThat(words.span(at("2026-11-26T23:00"), at("2026-11-27T01:00")))
                .isEqualTo("четверг, 26 ноября 2026, 23:00 — пятница, 27 ноября 2026, 01:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00:30, сейчас, now",
        "2026-11-24T09:59:30, только что, just now",
        "2026-11-24T10:01, через 1 минуту, in 1 minute",
        "2026-11-24T10:22, через 22 минуты, in 22 minutes",
        "2026-11-24T12:00, через 2 часа, in 2 hours",
        "2026-11-24T05:00, 5 часов назад, 5 hours ago",
        "2026-11-24T23:59, через 13 часов, in 13 hours",
        "2026-11-25T00:30, завтра, tomorrow",
        "2026-11-23T23:59, вчера, yesterday",
        "2026-11-24T00:00, 10 часов назад, 10 hours ago",
        "2026-11-29T10:00, через 5 дней, in 5 days",
        "2026-11-03T10:00, 21 день назад, 21 days ago",
        "2026-09-20T10:00, 2 месяца назад, 2 months ago",
        "2024-11-20T10:00, 2 года назад, 2 years ago"
    })
    void saysHowFarAwayAMomentIs(String when, String russian, String english) {
        assertThat(words.relative(at(when))).isEqualTo(russian);
        speakEnglish();
        assertThat(words.relative(at(when))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 дней назад, 0 days ago",
        "1, 1 день назад, 1 day ago",
        "2, 2 дня назад, 2 days ago",
        "4, 4 дня назад, 4 days ago",
        "5, 5 дней назад, 5 days ago",
        "11, 11 дней назад, 11 days ago",
        "12, 12 дней назад, 12 days ago",
        "14, 14 дней назад, 14 days ago",
        "21, 21 день назад, 21 days ago",
        "22, 22 дня назад, 22 days ago",
        "111, 111 дней назад, 111 days ago",
        "121, 121 день назад, 121 days ago"
    })
    void countsByTheRulesOfTheLanguage(long count, String russian, String english) {
        assertThat(words.count("site.relative.ago.days", count)).isEqualTo(russian);
        speakEnglish();
        assertThat(words.count("site.relative.ago.days", count)).isEqualTo(english);
    }

    @Test
    void enumeratesAsPeopleDo() {
        assertThat(words.enumeration(List.of())).isEmpty();
        assertThat(words.enumeration(List.of("а"))).isEqualTo("а");
        assertThat(words.enumeration(List.of("а", "б"))).isEqualTo("а и б");
        assertThat(words.enumeration(List.of("а", "б", "в"))).isEqualTo("а, б и в");
        assertThat(words.enumeration(List.of(THURSDAY, THURSDAY.plusDays(1))))
                .isEqualTo("26 ноября 2026 и 27 ноября 2026");
        speakEnglish();
        assertThat(words.enumeration(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void writesOutDatesAmongArgumentsAndSpreadsAList() {
        assertThat(words.say("site.moment", THURSDAY, LocalTime.of(9, 0))).isEqualTo("26 ноября 2026, 09:00");
        assertThat(words.say("site.moment", List.of("а", "б"))).isEqualTo("а, б");
        assertThat(words.say("site.moment", (Object) new Object[] {"а", "б"})).isEqualTo("а, б");
        assertThat(words.say("site.sign-in", (Object) null)).isEqualTo("Войти");
    }

    private enum Plan {
        light,
        dark
    }

    @Test
    void keepsTheOrderOfChoices() {
        assertThat(words.choices("site.theme", List.of(Plan.dark, Plan.light)))
                .containsExactly(entry("dark", "Тёмное оформление"), entry("light", "Светлое оформление"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }
}
