package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Papers.line;
import static school.helpdesk.schedule.Published.ONE;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import school.helpdesk.people.Audience;

class FeedFileTests {

    private static final String STRANGE = "каб. 2; «б, в» \\n \"🎉\" " + "ёжик 🎉 ".repeat(20) + "\nэтаж";

    private final Published published = new Published();

    @Test
    void saysWhatCalendarsLookFor() {
        published.version(year(), line(weekly(TUESDAY, "14:00", "15:30", ONE.id())));
        assertThat(text())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains(
                        "VERSION:2.0\r\n",
                        "CALSCALE:GREGORIAN\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
                        "X-PUBLISHED-TTL:PT1H\r\n",
                        "X-WR-CALNAME:СОШ № 2: помощь с электронным журн\r\n алом\r\n",
                        "X-WR-TIMEZONE:Asia/Krasnoyarsk\r\n",
                        "TRANSP:TRANSPARENT\r\n",
                        "CATEGORIES:Родителям\r\n",
                        "LOCATION:каб. 214\r\n",
                        "STATUS:CONFIRMED\r\n")
                .containsOnlyOnce("BEGIN:VTIMEZONE");
    }

    @Test
    void isAValidCalendarWithNothingInIt() {
        assertThat(published.read().events()).isEmpty();
        assertThat(published.read().zones()).hasSize(1);
    }

    @Test
    void isCalledByThePageWhenTheSchoolHasNoName() {
        published.school = "";
        assertThat(text()).contains("X-WR-CALNAME:График оказания помощи\r\n");
    }

    @Test
    void foldsLinesAt75OctetsAndTearsNoCharacterApart() throws CharacterCodingException {
        published.version(year(), line(strange()));
        var folded = 0;
        for (var line : text().split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            if (line.startsWith(" ")) folded++;
        }
        assertThat(folded).isGreaterThan(3);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(published.bytes()));
        assertThat(new String(published.bytes(), StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
    }

    @Test
    void givesBackEveryCharacterOfAPlace() {
        published.version(year(), line(strange()));
        var event = published.read().events().get(0);
        assertThat(Subscriber.text(event, Property.LOCATION)).isEqualTo(STRANGE);
        assertThat(text().lines().filter(line -> line.startsWith("LOCATION"))).hasSize(1);
    }

    private String text() {
        return new String(published.bytes(), StandardCharsets.UTF_8);
    }

    private static Reception strange() {
        return new Reception(
                Kind.WEEKLY,
                TUESDAY,
                null,
                LocalTime.of(14, 0),
                LocalTime.of(15, 0),
                STRANGE,
                Means.IN_PERSON,
                Audience.PARENTS,
                ONE.id(),
                15,
                1);
    }
}
