package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;

/** Asks the desks themselves, behind every door. */
@PageTest
class RightsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    OccurrenceDesk occurrences;

    @Autowired
    ScheduleDesk desk;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Cast cast;

    @Test
    void letsEveryoneDoWhatIsTheirs() {
        var tuesday = weekly(TUESDAY, "14:00", "15:30", cast.consultant());
        Scenes.approved(drafts, signing, cast, year(), tuesday);
        var held = desk.timetable(TODAY, TODAY).occurrences().get(0).id();
        var draft = drafts.begin(new Heading("Черновик", TODAY, Scenes.LAST), null, cast.consultant());
        var line = drafts.add(draft, tuesday, cast.consultant());
        var waiting = drafts.begin(new Heading("Ждёт", TODAY, Scenes.LAST), null, cast.consultant());
        drafts.add(waiting, tuesday, cast.consultant());
        signing.submit(waiting, cast.consultant());
        var friday = weekly(FRIDAY, "14:00", "15:30", cast.consultant());

        var acts = new LinkedHashMap<String, Act>();
        acts.put("begin", me -> drafts.begin(year(), null, me));
        acts.put("describe", me -> drafts.describe(draft, year(), me));
        acts.put("add", me -> drafts.add(draft, friday, me));
        acts.put("change", me -> drafts.change(draft, line, friday, 0, me));
        acts.put("remove", me -> drafts.remove(draft, line, me));
        acts.put("discard", me -> drafts.discard(draft, me));
        acts.put("submit", me -> signing.submit(draft, me));
        acts.put("withdraw", me -> signing.withdraw(waiting, me));
        acts.put("approve", me -> signing.approve(waiting, null, me));
        acts.put("return", me -> signing.giveBack(waiting, "Мало", me));
        acts.put("cancel", me -> occurrences.cancel(held, "Педсовет", me));
        acts.put("substitute", me -> occurrences.substitute(held, cast.consultant2(), "Курсы", me));

        var who = new PersonId[] {
            cast.consultant(), cast.consultant2(), cast.formerConsultant(), cast.director(), cast.teacher()
        };
        var table = acts.entrySet().stream()
                .map(act -> row(act.getKey(), act.getValue(), who))
                .collect(Collectors.joining());
        assertThat("           author           consultant       former           director         teacher\n" + table)
                .isEqualTo("""
                                   author           consultant       former           director         teacher
                        begin      yes              yes              only-consultants only-consultants only-consultants
                        describe   yes              yes              only-consultants only-consultants only-consultants
                        add        yes              yes              only-consultants only-consultants only-consultants
                        change     yes              yes              only-consultants only-consultants only-consultants
                        remove     yes              yes              only-consultants only-consultants only-consultants
                        discard    yes              only-author      only-consultants only-consultants only-consultants
                        submit     yes              only-author      only-consultants only-consultants only-consultants
                        withdraw   yes              only-author      only-author      only-author      only-author
                        approve    only-director    only-director    only-director    yes              only-director
                        return     only-director    only-director    only-director    yes              only-director
                        cancel     yes              yes              only-consultants only-consultants only-consultants
                        substitute yes              yes              only-consultants only-consultants only-consultants
                        """);
    }

    private String row(String name, Act act, PersonId... who) {
        var cells =
                Arrays.stream(who).map(me -> "%-16s".formatted(result(act, me))).collect(Collectors.joining(" "));
        return ("%-10s ".formatted(name) + cells).stripTrailing() + "\n";
    }

    private String result(Act act, PersonId me) {
        return Objects.requireNonNull(transaction.<String>execute(status -> {
            status.setRollbackOnly();
            try {
                act.by(me);
                return "yes";
            } catch (RuleBroken broken) {
                return broken.key().replace("schedule.rule.", "");
            }
        }));
    }

    private interface Act {
        void by(PersonId me);
    }
}
