package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Papers.line;
import static school.helpdesk.schedule.Published.ONE;
import static school.helpdesk.schedule.Published.TWO;
import static school.helpdesk.schedule.Scenes.meeting;
import static school.helpdesk.schedule.Scenes.once;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;
import static school.helpdesk.schedule.Subscriber.has;
import static school.helpdesk.schedule.Subscriber.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import school.helpdesk.people.Audience;
import school.helpdesk.workdays.DayAct;

class FeedTests {

    private final Line tuesday = line(weekly(TUESDAY, "14:00", "15:30", ONE.id()));
    private final Published published = new Published();

    @Test
    void comesRoundUntilTheLastDayInForceAndLeavesOutDaysOff() {
        var wednesday = line(weekly(WEDNESDAY, "14:00", "15:30", ONE.id()));
        assertThat(file(published.version(year(), wednesday)))
                .contains(
                        "DTSTART;TZID=Asia/Krasnoyarsk:20260902T140000\r\n",
                        "DTEND;TZID=Asia/Krasnoyarsk:20260902T153000\r\n",
                        "RRULE:FREQ=WEEKLY;UNTIL=20270531T165959Z;BYDAY=WE\r\n",
                        "EXDATE;TZID=Asia/Krasnoyarsk:20261104T140000\r\n")
                .containsOnlyOnce("BEGIN:VEVENT");
    }

    @Test
    void beginsOnTheFirstDayThatIsHeld() {
        published.workday = day -> !day.equals(LocalDate.of(2026, 9, 1));
        assertThat(file(published.version(year(), tuesday)))
                .contains("DTSTART;TZID=Asia/Krasnoyarsk:20260908T140000\r\n")
                .doesNotContain("EXDATE");
    }

    @Test
    void leavesOutALineThatIsNeverHeld() {
        published.workday = day -> false;
        assertThat(published.version(year(), tuesday).read().events()).isEmpty();
    }

    @Test
    void endsAVersionInTheMiddleOfAWeekWhereTheNextBegins() {
        var wednesday = line(weekly(WEDNESDAY, "14:00", "15:30", ONE.id()));
        var second = new Heading("Новый", LocalDate.of(2026, 11, 25), Scenes.LAST);
        published.version(year(), tuesday, wednesday).version(second, tuesday, wednesday);
        assertThat(file(published))
                .contains("UNTIL=20261124T165959Z;BYDAY=TU", "DTSTART;TZID=Asia/Krasnoyarsk:20261201T140000")
                .contains("UNTIL=20261124T165959Z;BYDAY=WE", "DTSTART;TZID=Asia/Krasnoyarsk:20261125T140000")
                .contains("UID:" + tuesday.series() + "-1@", "UID:" + tuesday.series() + "-2@");
    }

    @Test
    void putsACancelledOccurrenceInThePlaceOfThePlannedOne() {
        published.version(year(), tuesday).cancel(tuesday, "2026-11-24", "2026-11-20T03:00:00Z");
        var told = published.read().events().get(1);
        assertThat(told.getRequiredProperty(Property.RECURRENCE_ID).toString())
                .isEqualTo("RECURRENCE-ID;TZID=Asia/Krasnoyarsk:20261124T140000\r\n");
        assertThat(text(told, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(text(told, Property.SUMMARY)).startsWith("Отменено. Помощь");
        assertThat(text(told, Property.DESCRIPTION)).contains("Причина: Педсовет");
        assertThat(text(told, Property.DTSTAMP)).isEqualTo("20261120T030000Z");
        assertThat(text(told, Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void namesTheSubstitute() {
        published.version(year(), tuesday).substitute(tuesday, "2026-11-24", TWO, "2026-11-20T03:00:00Z");
        var told = published.read().events().get(1);
        assertThat(text(told, Property.SUMMARY)).contains("Лугин", "(замена)").doesNotContain("Соболева");
        assertThat(text(told, Property.DESCRIPTION))
                .contains("Кто принимает: Лугин Пётр", "Вместо: Соболева Мария Павловна", "Причина: Курсы");
        assertThat(text(told, Property.STATUS)).isEqualTo("CONFIRMED");
    }

    @Test
    void saysAgainWhatWasTakenBackSoThatACalendarNotices() {
        published
                .version(year(), tuesday)
                .substitute(tuesday, "2026-11-24", TWO, "2026-11-20T03:00:00Z")
                .substitute(tuesday, "2026-11-24", ONE, "2026-11-21T03:00:00Z");
        var told = published.read().events().get(1);
        assertThat(text(told, Property.SUMMARY)).endsWith("Соболева\u00a0М.\u00a0П.");
        assertThat(text(told, Property.LAST_MODIFIED)).isEqualTo("20261121T030000Z");
        assertThat(text(told, Property.SEQUENCE)).isEqualTo("2");
    }

    @Test
    void showsAOneOffAndAMeetingOnceAndSaysWhenTheyAreCancelled() {
        var once = line(once("2026-11-28", "10:00", "11:00", ONE.id()));
        var meeting = line(meeting("2026-12-05", "18:00", "19:00", ONE.id()));
        published.version(year(), once, meeting).cancel(once, "2026-11-28", "2026-11-20T03:00:00Z");
        var events = published.read().events();
        assertThat(events)
                .hasSize(2)
                .noneMatch(event -> has(event, Property.RRULE) || has(event, Property.RECURRENCE_ID));
        assertThat(events).extracting(event -> text(event, Property.STATUS)).containsExactly("CANCELLED", "CONFIRMED");
        assertThat(text(events.get(0), Property.SEQUENCE)).isEqualTo("1");
        assertThat(text(events.get(1), Property.SUMMARY)).startsWith("Родительское собрание");
    }

    @Test
    void tellsWhenADayOrANewerVersionChangedALine() {
        published.version(year(), tuesday);
        assertThat(revision()).isEqualTo("20260828T050000Z 0");
        var act = new DayAct(LocalDate.of(2026, 12, 1), Published.APPROVED.plusSeconds(60), null);
        published.acts.add(act);
        published.acts.add(new DayAct(LocalDate.of(2026, 12, 2), Published.APPROVED.plusSeconds(90), null));
        published.acts.add(new DayAct(LocalDate.of(2026, 12, 8), Published.APPROVED.minusSeconds(90), null));
        assertThat(revision()).isEqualTo("20260828T050100Z 1");
        published.acts.set(0, new DayAct(act.day(), act.made(), act.made().plusSeconds(60)));
        assertThat(revision()).isEqualTo("20260828T050200Z 2");
        published.version(new Heading("Новый", LocalDate.of(2027, 1, 11), Scenes.LAST), tuesday);
        assertThat(revision()).isEqualTo("20260829T050000Z 3");
    }

    @Test
    void keepsToTheAudienceAskedFor() {
        var both = Scenes.reception(Kind.WEEKLY, TUESDAY, null, "16:00", "17:00", ONE.id(), Audience.BOTH);
        published.version(year(), tuesday, line(both));
        published.audience = Audience.EMPLOYEES;
        var event = published.read().events().get(0);
        assertThat(published.read().events()).hasSize(1);
        assertThat(text(event, Property.CATEGORIES)).isEqualTo("Сотрудникам,Родителям");
        published.audience = Audience.PARENTS;
        assertThat(published.read().events()).hasSize(2);
    }

    @Test
    void givesAConsultantTheirOwnHoursAndThoseTheyStandInFor() {
        var other = line(weekly(WEDNESDAY, "14:00", "15:30", TWO.id()));
        published
                .version(year(), tuesday, other)
                .substitute(tuesday, "2026-11-24", TWO, "2026-11-20T03:00:00Z")
                .cancel(tuesday, "2026-12-01", "2026-11-20T03:00:00Z");
        published.consultant = TWO.id();
        var events = published.read().events();
        assertThat(events).hasSize(2);
        assertThat(text(events.get(0), Property.UID)).startsWith(tuesday.series() + "-1-2026-11-24@");
        assertThat(has(events.get(0), Property.RECURRENCE_ID)).isFalse();
        published.consultant = ONE.id();
        assertThat(published.read().events()).hasSize(3);
    }

    @Test
    void speaksEnglishWhenAsked() {
        published.version(year(), tuesday).locale = Locale.ENGLISH;
        assertThat(file(published))
                .contains("SUMMARY:Help with the electronic journal:", "CATEGORIES:Parents\r\n")
                .contains("X-WR-CALNAME:СОШ № 2: help with the journal\r\n");
    }

    private String revision() {
        var event = published.read().events().get(0);
        assertThat(text(event, Property.DTSTAMP)).isEqualTo(text(event, Property.LAST_MODIFIED));
        return text(event, Property.DTSTAMP) + " " + text(event, Property.SEQUENCE);
    }

    private static String file(Published published) {
        return new String(published.bytes(), StandardCharsets.UTF_8);
    }
}
