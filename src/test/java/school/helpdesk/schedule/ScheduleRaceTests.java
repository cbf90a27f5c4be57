package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;
import static school.helpdesk.schedule.Together.done;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Role;

@PageTest
class ScheduleRaceTests {

    private static final int TIMES = 5;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    ScheduleDesk desk;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    PersonId author;
    PersonId director;

    @BeforeEach
    void casts() {
        author = cast.consultant();
        director = cast.director();
    }

    @RepeatedTest(TIMES)
    void takesTwoApprovalsOfOneDirectorForOne() throws Exception {
        var id = submitted("Год");
        assertThat(Together.act(() -> signing.approve(id, null, director), () -> signing.approve(id, null, director)))
                .containsExactly(1, 1);
        assertThat(signatures()).isEqualTo(2);
        assertThat(desk.versions().all()).hasSize(1);
    }

    @RepeatedTest(TIMES)
    void letsOneOfTwoDirectorsApprove() throws Exception {
        var id = submitted("Год");
        var second = cast.extra("director2");
        people.hold(second, EnumSet.of(Role.DIRECTOR));
        assertThat(Together.act(() -> signing.approve(id, null, director), () -> signing.approve(id, null, second)))
                .containsExactlyInAnyOrder(1, "schedule.rule.is.APPROVED");
        assertThat(signatures()).isEqualTo(2);
    }

    @RepeatedTest(TIMES)
    void givesTwoSchedulesTwoNumbers() throws Exception {
        var one = submitted("Один");
        var two = submitted("Два");
        assertThat(Together.act(() -> signing.approve(one, null, director), () -> signing.approve(two, null, director)))
                .containsExactlyInAnyOrder(1, 2);
    }

    @RepeatedTest(TIMES)
    void isEitherApprovedOrWithdrawn() throws Exception {
        var id = submitted("Год");
        var came = Together.act(() -> signing.approve(id, null, director), done(() -> signing.withdraw(id, author)));
        var state = state(id);
        if (state == ScheduleState.APPROVED) assertThat(came).isEqualTo(List.of(1, "schedule.rule.is.APPROVED"));
        else assertThat(came).isEqualTo(List.of("schedule.rule.is.DRAFT", "done"));
        assertThat(state).isIn(ScheduleState.APPROVED, ScheduleState.DRAFT);
        assertThat(signatures()).isEqualTo(state == ScheduleState.APPROVED ? 2 : 1);
    }

    @RepeatedTest(TIMES)
    void isEitherApprovedOrReturned() throws Exception {
        var id = submitted("Год");
        var second = cast.extra("director2");
        people.hold(second, EnumSet.of(Role.DIRECTOR));
        var came = Together.act(
                () -> signing.approve(id, null, director), done(() -> signing.giveBack(id, "Нет", second)));
        if (state(id) == ScheduleState.APPROVED) assertThat(came).isEqualTo(List.of(1, "schedule.rule.is.APPROVED"));
        else assertThat(came).isEqualTo(List.of("schedule.rule.is.RETURNED", "done"));
    }

    @RepeatedTest(TIMES)
    void signsWhatItHoldsWhoeverAddsMeanwhile() throws Exception {
        var id = draft("Год");
        var friday = weekly(FRIDAY, "14:00", "15:30", author);
        var came = Together.act(() -> signing.submit(id, author), () -> drafts.add(id, friday, cast.consultant2()));
        assertThat(came.get(0)).isEqualTo(List.of());
        assertThat(signing.approve(id, null, director)).isOne();
        var lines = desk.version(1).schedule().lines();
        if (came.get(1) instanceof UUID) assertThat(lines).hasSize(2);
        else {
            assertThat(came.get(1)).isEqualTo("schedule.rule.is.SUBMITTED");
            assertThat(lines).hasSize(1);
        }
    }

    @RepeatedTest(TIMES)
    void signsAndBeginsAndAddsButOnce() throws Exception {
        var ids = Together.act(() -> drafts.begin(year(), null, author), () -> drafts.begin(year(), null, author));
        assertThat(ids).allMatch(ids.get(0)::equals);
        var id = (UUID) ids.get(0);
        var line = weekly(TUESDAY, "14:00", "15:30", author);
        var lines = Together.act(() -> drafts.add(id, line, author), () -> drafts.add(id, line, cast.consultant2()));
        assertThat(lines).allMatch(lines.get(0)::equals);
        Together.act(() -> signing.submit(id, author), () -> signing.submit(id, author));
        assertThat(signatures()).isOne();
    }

    private UUID draft(String title) {
        var id = drafts.begin(new Heading(title, Scenes.FIRST, Scenes.LAST), null, author);
        drafts.add(id, weekly(TUESDAY, "14:00", "15:30", author), author);
        cast.consultant2();
        return id;
    }

    private UUID submitted(String title) {
        var id = draft(title);
        assertThat(signing.submit(id, author)).isEmpty();
        return id;
    }

    private ScheduleState state(UUID id) {
        return drafts.page(id, author).schedule().state();
    }

    private int signatures() {
        return jdbc.sql("select count(*) from schedule_signature")
                .query(Integer.class)
                .single();
    }
}
