package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Papers.line;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;

class CanonicalContentTests {

    private static final UUID SERIES = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID LATER = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final PersonId WHO = PersonId.of("00000000-0000-4000-8000-00000000000a");
    private static final Heading HEADING = new Heading("График", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31));
    private static final Reception MONDAYS = said(Kind.WEEKLY, MONDAY, null, "каб. 214", 15, 1);
    private static final Reception MEETING =
            said(Kind.PARENT_MEETING, null, LocalDate.of(2026, 12, 5), "Актовый зал", null, 100);

    @Test
    void isWrittenInOneFormOnly() {
        var lines = List.of(line(LATER, MEETING), line(SERIES, MONDAYS));
        assertThat(CanonicalContent.text(HEADING, lines)).isEqualTo("""
                schedule\t1
                График\t2026-09-01\t2027-05-31
                00000000-0000-4000-8000-000000000001\tWEEKLY\tMONDAY\t\t14:00\t15:00\tкаб. 214\tIN_PERSON\tPARENTS\t\
                00000000-0000-4000-8000-00000000000a\t15\t1
                00000000-0000-4000-8000-000000000002\tPARENT_MEETING\t\t2026-12-05\t14:00\t15:00\tАктовый зал\t\
                IN_PERSON\tPARENTS\t00000000-0000-4000-8000-00000000000a\t\t100
                """);
    }

    /** Computed by {@code sha256sum} over the text above: whoever has the text can check a signature. */
    @Test
    void hasTheSumThatAnybodyComputes() {
        assertThat(CanonicalContent.sha256(HEADING, List.of(line(SERIES, MONDAYS), line(LATER, MEETING))))
                .isEqualTo("f46526bba000d9e0e53b1621af4c7eee8c992dc746a00060db319e7bf9a42797");
    }

    @Test
    void isTheSameWhateverTheOrderOfItsLines() {
        var one = line(SERIES, MONDAYS);
        var two = line(LATER, MEETING);
        assertThat(CanonicalContent.sha256(HEADING, List.of(one, two)))
                .isEqualTo(CanonicalContent.sha256(HEADING, List.of(two, one)));
    }

    @Test
    void tellsATabInATextFromTheNextField() {
        assertThat(sum(heading("a\tb"), MONDAYS)).isNotEqualTo(sum(heading("a\\tb"), MONDAYS));
        assertThat(CanonicalContent.text(heading("a\tb\n\\"), List.of())).contains("a\\tb\\n\\\\\t2026-09-01");
    }

    @ParameterizedTest
    @MethodSource("others")
    void isAnotherWithAnyChange(Heading heading, Reception said) {
        assertThat(sum(heading, said)).isNotEqualTo(sum(HEADING, MONDAYS));
    }

    static Stream<Arguments> others() {
        var headings = Stream.of(
                heading("график"),
                new Heading("График", HEADING.effectiveFrom().plusDays(1), HEADING.effectiveTo()),
                new Heading(
                        "График", HEADING.effectiveFrom(), HEADING.effectiveTo().minusDays(1)));
        var receptions = Stream.of(
                said(Kind.WEEKLY, FRIDAY, null, "каб. 214", 15, 1),
                said(Kind.ONCE, null, LocalDate.of(2026, 12, 7), "каб. 214", 15, 1),
                said(Kind.WEEKLY, MONDAY, null, "каб. 215", 15, 1),
                said(Kind.WEEKLY, MONDAY, null, "каб. 214", 20, 1),
                said(Kind.WEEKLY, MONDAY, null, "каб. 214", null, 1),
                said(Kind.WEEKLY, MONDAY, null, "каб. 214", 15, 2),
                full("13:59", "15:00", Means.IN_PERSON, Audience.PARENTS, WHO),
                full("14:00", "15:01", Means.IN_PERSON, Audience.PARENTS, WHO),
                full("14:00", "15:00", Means.PHONE, Audience.PARENTS, WHO),
                full("14:00", "15:00", Means.IN_PERSON, Audience.BOTH, WHO),
                full("14:00", "15:00", Means.IN_PERSON, Audience.PARENTS, PersonId.fresh()));
        return Stream.concat(
                headings.map(heading -> Arguments.of(heading, MONDAYS)),
                receptions.map(said -> Arguments.of(HEADING, said)));
    }

    @Test
    void isAnotherWithALineMoreOrLess() {
        var one = CanonicalContent.sha256(HEADING, List.of(line(SERIES, MONDAYS)));
        var two = CanonicalContent.sha256(HEADING, List.of(line(SERIES, MONDAYS), line(LATER, MEETING)));
        assertThat(Stream.of(CanonicalContent.sha256(HEADING, List.of()), one, two)
                        .distinct())
                .hasSize(3);
    }

    private static String sum(Heading heading, Reception said) {
        return CanonicalContent.sha256(heading, List.of(line(SERIES, said)));
    }

    private static Heading heading(String title) {
        return new Heading(title, HEADING.effectiveFrom(), HEADING.effectiveTo());
    }

    private static Reception said(
            Kind kind,
            @Nullable DayOfWeek weekday,
            @Nullable LocalDate date,
            String place,
            @Nullable Integer slot,
            int seats) {
        return new Reception(
                kind,
                weekday,
                date,
                LocalTime.of(14, 0),
                LocalTime.of(15, 0),
                place,
                Means.IN_PERSON,
                Audience.PARENTS,
                WHO,
                slot,
                seats);
    }

    private static Reception full(String from, String to, Means means, Audience audience, PersonId who) {
        return new Reception(
                Kind.WEEKLY,
                MONDAY,
                null,
                LocalTime.parse(from),
                LocalTime.parse(to),
                "каб. 214",
                means,
                audience,
                who,
                15,
                1);
    }
}
