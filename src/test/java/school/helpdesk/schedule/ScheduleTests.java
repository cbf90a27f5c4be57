package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.helpdesk.schedule.Papers.AUTHOR;
import static school.helpdesk.schedule.Papers.DIRECTOR;
import static school.helpdesk.schedule.Papers.NOW;
import static school.helpdesk.schedule.Papers.made;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;

class ScheduleTests {

    private static final Reception FRIDAYS = weekly(FRIDAY, "14:00", "15:00", AUTHOR.id());
    private static final Map<String, Consumer<Schedule>> ACTS = acts();

    private static Map<String, Consumer<Schedule>> acts() {
        var acts = new LinkedHashMap<String, Consumer<Schedule>>();
        acts.put("describe", schedule -> schedule.describe(year(), made()));
        acts.put("add", schedule -> schedule.add(FRIDAYS, made()));
        acts.put("change", schedule -> schedule.change(schedule.lines().get(0), FRIDAYS, made()));
        acts.put("remove", schedule -> schedule.remove(schedule.lines().get(0), made()));
        acts.put("submit", schedule -> schedule.submit(AUTHOR, NOW));
        acts.put("withdraw", schedule -> schedule.withdraw(AUTHOR.id()));
        acts.put("return", schedule -> schedule.giveBack(new Signature(DIRECTOR.id(), NOW), "Мало"));
        acts.put("approve", schedule -> schedule.approve(DIRECTOR, NOW, 7));
        return acts;
    }

    @Test
    void isMovedByWhatTheDomainAllows() {
        var head = Arrays.stream(ScheduleState.values())
                .map(state -> "%-9s".formatted(state))
                .collect(Collectors.joining(" "));
        var rows = ACTS.entrySet().stream()
                .map(act -> row(act.getKey(), act.getValue()))
                .collect(Collectors.joining());
        assertThat(("           " + head).stripTrailing() + "\n" + rows).isEqualTo("""
                           DRAFT     SUBMITTED RETURNED  APPROVED
                describe   DRAFT     .         DRAFT     .
                add        DRAFT     .         DRAFT     .
                change     DRAFT     .         DRAFT     .
                remove     DRAFT     .         DRAFT     .
                submit     SUBMITTED .         .         .
                withdraw   .         DRAFT     .         .
                return     .         RETURNED  .         .
                approve    .         APPROVED  .         .
                """);
    }

    @Test
    void staysAsItWasWhenAnActIsRefused() {
        for (var state : ScheduleState.values())
            for (var act : ACTS.values()) {
                var schedule = Papers.in(state);
                var content = schedule.content();
                var signatures = schedule.signatures();
                if (result(schedule, act).equals(".")) {
                    assertThat(schedule.state()).isEqualTo(state);
                    assertThat(schedule.content()).isEqualTo(content);
                    assertThat(schedule.signatures()).isEqualTo(signatures);
                }
            }
    }

    @Test
    void isSubmittedAndWithdrawnByItsAuthorOnly() {
        refuses("only-author", () -> Papers.in(ScheduleState.DRAFT).submit(DIRECTOR, NOW));
        refuses("only-author", () -> Papers.in(ScheduleState.SUBMITTED).withdraw(DIRECTOR.id()));
    }

    @Test
    void isNeverApprovedByItsAuthor() {
        for (var state : ScheduleState.values())
            refuses("own-schedule", () -> Papers.in(state).approve(AUTHOR, NOW, 7));
    }

    @Test
    void isApprovedOnlyOverTheContentItsAuthorSigned() {
        var schedule = Papers.in(ScheduleState.SUBMITTED);
        schedule.lines().get(0).becomes(FRIDAYS);
        refuses("content-changed", () -> schedule.approve(DIRECTOR, NOW, 7));
        assertThat(schedule.state()).isEqualTo(ScheduleState.SUBMITTED);
        assertThat(schedule.number()).isNull();
    }

    @Test
    void isSignedTwiceOverTheSameContent() {
        var schedule = Papers.in(ScheduleState.APPROVED);
        assertThat(schedule.number()).isOne();
        assertThat(schedule.signatures())
                .extracting(ScheduleSignature::role)
                .containsExactly(ScheduleSignature.Role.AUTHOR, ScheduleSignature.Role.DIRECTOR);
        assertThat(schedule.signatures()).extracting(ScheduleSignature::content).containsOnly(schedule.content());
        assertThat(schedule.signatures())
                .extracting(signature -> signature.signature().by())
                .containsExactly(AUTHOR.id(), DIRECTOR.id());
    }

    @Test
    void carriesNoSignatureAfterItWasWithdrawn() {
        var schedule = Papers.in(ScheduleState.SUBMITTED);
        schedule.withdraw(AUTHOR.id());
        schedule.add(FRIDAYS, made());
        schedule.submit(AUTHOR, NOW);
        assertThat(schedule.signatures()).extracting(ScheduleSignature::content).containsExactly(schedule.content());
    }

    @Test
    void forgetsTheRemarksWithTheNextSubmission() {
        var schedule = Papers.in(ScheduleState.RETURNED);
        assertThat(schedule.remark()).map(ScheduleRemark::body).contains("Мало");
        schedule.add(FRIDAYS, made());
        assertThat(schedule.remark()).isPresent();
        schedule.submit(AUTHOR, NOW);
        assertThat(schedule.remark()).isEmpty();
        schedule.withdraw(AUTHOR.id());
        assertThat(schedule.remark()).isEmpty();
    }

    @Test
    void beginsWithTheLinesAndTheSeriesOfItsOrigin() {
        var origin = Papers.in(ScheduleState.APPROVED);
        var next = new Schedule(year(), origin, made());
        assertThat(next.basedOn()).isEqualTo(origin.id());
        assertThat(next.lines())
                .extracting(Line::series)
                .containsExactly(origin.lines().get(0).series());
        assertThat(next.lines()).doesNotContainAnyElementsOf(origin.lines());
        assertThat(next.content()).isEqualTo(origin.content());
    }

    @Test
    void holdsNoMoreLinesThanAnybodyCanRead() {
        var schedule = Papers.empty(year());
        for (int i = 0; i < Schedule.MOST_LINES; i++)
            schedule.add(weekly(MONDAY, "14:00", "15:00", PersonId.fresh()), made());
        refuses("too-many-lines", () -> schedule.add(FRIDAYS, made()));
        assertThat(schedule.lines()).hasSize(Schedule.MOST_LINES);
    }

    @Test
    void findsNoLineOfAnother() {
        var schedule = Papers.in(ScheduleState.DRAFT);
        assertThatThrownBy(() -> schedule.line(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    private static String row(String name, Consumer<Schedule> act) {
        var cells = Arrays.stream(ScheduleState.values())
                .map(state -> "%-9s".formatted(result(Papers.in(state), act)))
                .collect(Collectors.joining(" "));
        return ("%-10s ".formatted(name) + cells).stripTrailing() + "\n";
    }

    private static String result(Schedule schedule, Consumer<Schedule> act) {
        var before = schedule.state();
        try {
            act.accept(schedule);
        } catch (RuleBroken broken) {
            assertThat(broken.key()).isEqualTo("schedule.rule.is." + before);
            return ".";
        }
        return schedule.state().name();
    }

    private static void refuses(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("schedule.rule." + rule));
    }
}
