package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Papers.line;
import static school.helpdesk.schedule.Published.ONE;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedZoneTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 26);

    private final Published published = new Published();

    @Test
    void definesAZoneWithoutSummerTimeByItsPresentOffsetOnly() {
        published.version(year(), line(weekly(TUESDAY, "14:00", "15:30", ONE.id())));
        assertThat(text()).contains("""
                BEGIN:VTIMEZONE
                TZID:Asia/Krasnoyarsk
                BEGIN:STANDARD
                TZOFFSETFROM:+0800
                TZOFFSETTO:+0700
                DTSTART:20141026T020000
                END:STANDARD
                END:VTIMEZONE
                """.replace("\n", "\r\n"));
    }

    @Test
    void definesAZoneWithSummerTimeByItsYearlyRules() {
        published.zone = ZoneId.of("Europe/Berlin");
        published.version(year(), line(weekly(TUESDAY, "14:00", "15:30", ONE.id())));
        assertThat(text()).contains("""
                        BEGIN:DAYLIGHT
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        DTSTART:20250330T020000
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                        END:DAYLIGHT
                        """.replace("\n", "\r\n")).contains("""
                        BEGIN:STANDARD
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        DTSTART:20251026T030000
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                        END:STANDARD
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void saysOfAnyZoneWhatTheScheduleReckonsWith(String id) {
        published.zone = ZoneId.of(id);
        published.version(new Heading("Долгий", FIRST, LAST), line(weekly(TUESDAY, "14:00", "15:30", ONE.id())));
        var definition = published.read().zones().get(0);
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            var noon = day.atTime(12, 0).atZone(published.zone);
            assertThat(offset(definition.getApplicableObservance(noon)))
                    .as(noon.toString())
                    .isEqualTo(noon.getOffset());
        }
    }

    /** All that a school may choose. */
    static List<String> zones() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(id -> id.startsWith("Europe/") || id.startsWith("Asia/"))
                        .toList();
    }

    private static ZoneOffset offset(Observance observance) {
        return observance.<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO).getOffset();
    }

    private String text() {
        return new String(published.bytes(), StandardCharsets.UTF_8);
    }
}
