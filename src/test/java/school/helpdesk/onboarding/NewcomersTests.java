package school.helpdesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.helpdesk.onboarding.Staffroom.details;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.EnrolmentDesk;
import school.helpdesk.people.ListedPerson;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkdayDesk;

/** The training follows what is recorded of the person. */
@PageTest
class NewcomersTests {

    @Autowired
    Staffroom room;

    @Autowired
    Cast cast;

    @Autowired
    PeopleDesk people;

    @Autowired
    EnrolmentDesk enrolment;

    @Autowired
    WorkdayDesk workdays;

    @Autowired
    TrainingReader reader;

    @Autowired
    TravelClock clock;

    @Test
    void opensWithTheAccount() {
        var newcomer = room.joins("daria", "2026-11-24");
        var training = room.trainingOf(newcomer);
        assertThat(room.state(training)).isEqualTo("OPEN");
        assertThat(room.history(training)).isEqualTo("OPEN");
        assertThat(room.reminders(training)).isEqualTo("OPENED");
    }

    @Test
    void doesNotOpenForWhoIsNoNewcomer() {
        assertThat(room.trainings(cast.teacher())).isZero();
        assertThat(room.trainings(people.add(details("2026-11-24", false), "daria")))
                .isZero();
    }

    @Test
    void opensForEveryNewcomerOfAList() {
        var list = List.of(
                new ListedPerson(2, "daria", details("2026-11-24", true), true),
                new ListedPerson(3, "roman", details("2026-11-25", true), true),
                new ListedPerson(4, "vera", details("2026-11-24", false), true));
        enrolment.take(list, enrolment.judge(list).seal(), cast.admin());
        assertThat(room.jdbc
                        .sql("select count(*) from training where state = 'OPEN'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void isRolledBackWithTheListThatOpenedIt() {
        var list = List.of(new ListedPerson(2, "daria", details("2026-11-24", true), true));
        assertThatThrownBy(() -> enrolment.take(list, "another seal", cast.admin()))
                .isInstanceOf(RuleBroken.class);
        assertThat(room.jdbc
                        .sql("select count(*) from training")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void movesItsDeadlineWithTheDayOfTakingOffice() {
        var newcomer = room.joins("daria", "2026-11-24");
        var training = room.trainingOf(newcomer);
        room.records(newcomer, details("2026-11-26", true));
        assertThat(deadline(newcomer)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(room.history(training)).isEqualTo("OPEN MOVE");
        room.records(newcomer, details("2026-11-26", true));
        assertThat(room.history(training)).isEqualTo("OPEN MOVE");
    }

    @Test
    void dropsASessionThatWouldComeBeforeTakingOffice() {
        var newcomer = room.joins("daria", "2026-11-24");
        room.arranges(room.trainingOf(newcomer), "2026-11-25");
        room.records(newcomer, details("2026-11-26", true));
        assertThat(reader.latest(newcomer).orElseThrow().session()).isNull();
    }

    @Test
    void keepsASessionThatComesOnTheNewDayOrAfterIt() {
        var newcomer = room.joins("daria", "2026-11-24");
        room.arranges(room.trainingOf(newcomer), "2026-11-26");
        room.records(newcomer, details("2026-11-26", true));
        assertThat(reader.latest(newcomer).orElseThrow().session()).isNotNull();
        assertThat(room.get(cast.admin(), "/people/" + newcomer)).bodyText().doesNotContain("отменено");
    }

    @Test
    void tellsWhoMovesTheDayThatASessionFellOutAndNamesThemInTheHistory() {
        var newcomer = room.joins("daria", "2026-11-24");
        var training = room.trainingOf(newcomer);
        room.arranges(training, "2026-11-25");
        assertThat(room.post(
                        cast.admin(),
                        "/people/" + newcomer,
                        "familyName",
                        "Снегирёва",
                        "givenName",
                        "Дарья",
                        "tookOfficeOn",
                        "2026-11-26",
                        "newcomer",
                        "true"))
                .hasStatus(303);
        assertThat(room.get(cast.admin(), "/people/" + newcomer))
                .bodyText()
                .contains(
                        "Назначенное время обучения отменено: среда, 25 ноября 2026, с 09:00 до 10:00, каб. 214",
                        "Сотруднику и консультанту об этом сообщили");
        assertThat(room.get(cast.consultant(), "/trainings/" + training))
                .bodyText()
                .contains(
                        "Прежнее время отменено",
                        "26 ноября 2026",
                        "Отменено назначенное время: среда, 25 ноября 2026, с 09:00 до 10:00, каб. 214",
                        "Кедрова")
                .doesNotContain("Время ещё не назначено", "25.11.2026");
        room.arranges(training, "2026-11-27");
        assertThat(room.get(cast.admin(), "/people/" + newcomer)).bodyText().doesNotContain("отменено");
    }

    @Test
    void doesNotSayThatNoTimeWasEverSetWhenOneWas() {
        var newcomer = room.joins("daria", "2026-11-24");
        var training = room.trainingOf(newcomer);
        room.arranges(training, "2026-11-25");
        room.records(newcomer, details("2026-11-26", true));
        room.records(newcomer, details("2026-11-26", false));
        assertThat(room.get(cast.consultant(), "/trainings/" + training))
                .bodyText()
                .contains("Назначенное время отменили")
                .doesNotContain("Время не назначали");
    }

    @Test
    void refusesAnotherDayOnceItWasHeldAndChangesNothing() {
        var newcomer = room.joins("daria", "2026-11-24");
        var training = room.trainingOf(newcomer);
        room.holds(training);
        assertThat(room.post(
                        cast.director(),
                        "/people/" + newcomer,
                        "familyName",
                        "Снегирёва",
                        "givenName",
                        "Дарья",
                        "tookOfficeOn",
                        "2026-11-20",
                        "newcomer",
                        "true"))
                .hasStatus(409)
                .bodyText()
                .contains("обучение проведено по дню вступления в должность 24 ноября 2026");
        assertThat(people.page(newcomer).details().tookOfficeOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(room.heldTo(training)).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void opensAnotherForWhoIsTakenOnAnew() {
        var newcomer = room.joins("daria", "2026-11-24");
        room.holds(room.trainingOf(newcomer));
        room.records(newcomer, details("2026-11-24", false));
        clock.setLocal("2026-12-14T10:00");
        room.records(newcomer, details("2026-12-14", true));
        assertThat(room.trainings(newcomer)).isEqualTo(2);
        assertThat(deadline(newcomer)).isEqualTo(LocalDate.of(2026, 12, 17));
    }

    @Test
    void doesNotTrainAgainForTheSameDay() {
        var newcomer = room.joins("daria", "2026-11-24");
        room.holds(room.trainingOf(newcomer));
        room.records(newcomer, details("2026-11-24", false));
        room.records(newcomer, details("2026-11-24", true));
        assertThat(room.trainings(newcomer)).isEqualTo(1);
    }

    @Test
    void isNotNeededForWhoLeaves() {
        var newcomer = room.joins("daria", "2026-11-24");
        people.close(newcomer, cast.director());
        var training = room.trainingOf(newcomer);
        assertThat(room.state(training)).isEqualTo("NOT_NEEDED");
        assertThat(room.history(training)).isEqualTo("OPEN WAIVE");
        assertThat(room.get(cast.director(), "/trainings?show=NOT_NEEDED"))
                .bodyText()
                .contains("Снегирёва", "Сотрудник больше не работает");
        people.close(newcomer, cast.director());
        assertThat(room.history(training)).isEqualTo("OPEN WAIVE");
    }

    @Test
    void opensAgainForWhoComesBack() {
        var newcomer = room.joins("daria", "2026-11-24");
        people.close(newcomer, cast.director());
        clock.setLocal("2026-11-25T10:00");
        people.open(newcomer, cast.director());
        assertThat(room.trainings(newcomer)).isEqualTo(2);
        assertThat(reader.latest(newcomer).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void keepsWhatWasHeldWhenThePersonLeavesAndComesBack() {
        var newcomer = room.joins("daria", "2026-11-24");
        var training = room.trainingOf(newcomer);
        room.holds(training);
        people.close(newcomer, cast.director());
        people.open(newcomer, cast.director());
        assertThat(room.trainings(newcomer)).isEqualTo(1);
        assertThat(room.state(training)).isEqualTo("HELD");
    }

    @Test
    void waitsForThePersonWhoIsMarkedWhileAway() {
        var person = people.add(details("2026-11-24", false), "daria");
        people.close(person, cast.director());
        room.records(person, details("2026-11-24", true));
        assertThat(room.trainings(person)).isZero();
        people.open(person, cast.director());
        assertThat(room.trainings(person)).isEqualTo(1);
    }

    @Test
    void isNotNeededForWhoIsNoNewcomerAnyMore() {
        var newcomer = room.joins("daria", "2026-11-24");
        room.records(newcomer, details("2026-11-24", false));
        assertThat(room.state(room.trainingOf(newcomer))).isEqualTo("NOT_NEEDED");
    }

    @Test
    void opensOnceForWhoIsMarkedTwiceAtOnce() throws Exception {
        var person = people.add(details("2026-11-24", false), "daria");
        cast.director();
        AtOnce.refusals(
                () -> room.records(person, details("2026-11-24", true)),
                () -> room.records(person, details("2026-11-24", true)));
        assertThat(room.trainings(person)).isEqualTo(1);
    }

    @Test
    void countsAgainWhenTheCalendarChangesButKeepsWhatWasSettled() {
        var open = room.joins("daria", "2026-11-24");
        var settled = room.joins("roman", "2026-11-24");
        room.holds(room.trainingOf(settled));
        workdays.change(new OwnDay(LocalDate.of(2026, 11, 26), ChangeKind.DAY_OFF, "карантин"), cast.admin());
        assertThat(deadline(open)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(room.heldTo(room.trainingOf(settled))).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void refusesANewcomerOfTenYearsAgoBesideTheDay() {
        for (var day : List.of("2016-09-01", "1999-09-01", "2025-11-23")) {
            assertThat(room.post(
                            cast.director(),
                            "/people",
                            "familyName",
                            "А",
                            "givenName",
                            "Б",
                            "username",
                            "daria",
                            "tookOfficeOn",
                            day,
                            "newcomer",
                            "true"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("не раньше чем год назад");
        }
        assertThat(people.isTaken("daria")).isFalse();
        assertThatThrownBy(() -> room.joins("daria", "2016-09-01")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void saysBesideTheDayThatItIsTooFarAheadAndKeepsWhatWasTyped() {
        var known = room.joins("roman", "2026-11-24");
        for (var newcomer : List.of("true", "false"))
            for (var address : List.of("/people", "/people/" + known))
                assertThat(room.post(
                                cast.director(),
                                address,
                                "familyName",
                                "Уварова",
                                "givenName",
                                "Ксения",
                                "username",
                                "uvarova",
                                "tookOfficeOn",
                                "2028-01-11",
                                "newcomer",
                                newcomer))
                        .hasStatus(422)
                        .bodyText()
                        .contains("не больше года вперёд", "value=\"Уварова\"", "value=\"2028-01-11\"");
        assertThat(people.isTaken("uvarova")).isFalse();
    }

    @Test
    void tellsInHowManyDaysSomebodyTakesOfficeAndWhenTheTermEnds() {
        var added = room.post(
                cast.director(),
                "/people",
                "familyName",
                "Уварова",
                "givenName",
                "Ксения",
                "username",
                "uvarova",
                "tookOfficeOn",
                "2026-12-30",
                "newcomer",
                "true");
        assertThat(added).hasStatus(303);
        var page = String.valueOf(added.getResponse().getRedirectedUrl());
        assertThat(room.get(cast.director(), page))
                .bodyText()
                .contains("Вступит в должность через 36 дней", "среда, 13 января 2027", "Рождество");
        clock.setLocal("2026-12-30T00:00");
        assertThat(room.get(cast.director(), page)).bodyText().doesNotContain("Вступит в должность через");
    }

    @Test
    void letsWhoWasANewcomerLongAgoBeCorrected() {
        var newcomer = room.joins("daria", "2026-11-24");
        clock.setLocal("2028-03-01T10:00");
        var known = details("2026-11-24", true);
        room.records(newcomer, new PersonDetails("Орлова", known.givenName(), "", "", "", known.tookOfficeOn(), true));
        assertThat(people.card(newcomer).familyName()).isEqualTo("Орлова");
    }

    @Test
    void opensAheadForWhoTakesOfficeNextWeek() {
        var newcomer = room.joins("daria", "2026-11-30");
        assertThat(deadline(newcomer)).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    private LocalDate deadline(PersonId person) {
        return new Terms(workdays.calendar())
                .deadline(reader.latest(person).orElseThrow().tookOfficeOn());
    }
}
