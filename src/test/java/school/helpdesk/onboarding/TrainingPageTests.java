package school.helpdesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Topic;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.CountFrom;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkdayDesk;

/** From the account of a newcomer to two signatures. */
@PageTest
class TrainingPageTests {

    @Autowired
    Staffroom room;

    @Autowired
    Cast cast;

    @Autowired
    TrainingDesk desk;

    @Autowired
    WorkdayDesk workdays;

    @Autowired
    TravelClock clock;

    @Autowired
    MessageSource messages;

    private PersonId newcomer;
    private UUID id;
    private String page;

    @BeforeEach
    void begin() {
        newcomer = room.joins("daria", "2026-11-24");
        id = room.trainingOf(newcomer);
        page = "/trainings/" + id;
    }

    @Test
    void goesFromTheAccountToTwoSignatures() {
        assertThat(room.get(newcomer, "/")).bodyText().contains("Вас ждёт обучение", page, "/first-steps");
        assertThat(room.get(cast.consultant(), page)).bodyText().contains("пятница, 27 ноября 2026");
        assertThat(session("2026-11-25", "09:00", "10:00", "каб. 214")).hasStatus(303);
        assertThat(room.get(newcomer, page))
                .bodyText()
                .contains("среда, 25 ноября 2026, с 09:00 до 10:00", "каб. 214", "Соболева")
                .doesNotContain("Подтверждаю");
        clock.setLocal("2026-11-25T10:05");
        assertThat(room.post(cast.consultant(), page + "/checklist", Staffroom.ALL_ITEMS))
                .hasStatus(303);
        assertThat(room.get(cast.consultant(), page)).bodyText().contains("Подтверждаю: обучение проведено");
        assertThat(room.post(cast.consultant(), page + "/completion"))
                .hasStatus(303)
                .hasRedirectedUrl(page);
        assertThat(room.get(newcomer, "/")).bodyText().contains("Подтвердите, что вас обучили");
        assertThat(room.get(newcomer, page)).bodyText().contains("Подтверждаю: обучение получено");
        assertThat(room.post(newcomer, page + "/acknowledgement")).hasStatus(303);
        assertThat(room.get(newcomer, page))
                .bodyText()
                .contains("проведено в срок", "Снегирёва Дарья Романовна, среда, 25 ноября 2026, 10:05")
                .doesNotContain("Подтверждаю");
        assertThat(room.get(newcomer, "/")).bodyText().doesNotContain("обучили");
        assertThat(room.history(id)).isEqualTo("OPEN ARRANGE COMPLETE ACKNOWLEDGE");
        assertThat(room.state(id)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void writesDatesOfTheHistoryInWords() {
        room.arranges(id, "2026-11-25");
        assertThat(room.get(newcomer, page))
                .bodyText()
                .contains("<bdi>среда, 25 ноября 2026, с 09:00 до 10:00, каб. 214</bdi>")
                .doesNotContain("25.11.2026");
    }

    @Test
    void neverCallsAClickAQualifiedSignature() {
        room.holds(id);
        for (var who : List.of(newcomer, cast.consultant(), cast.director()))
            assertThat(room.get(who, page))
                    .bodyText()
                    .contains("Квалифицированной электронной подписью это не является");
    }

    @Test
    void doesNothingTwice() {
        room.arranges(id, "2026-11-25");
        room.arranges(id, "2026-11-25");
        room.holds(id);
        desk.complete(id, cast.consultant());
        desk.complete(id, cast.consultant());
        desk.acknowledge(id, newcomer);
        desk.acknowledge(id, newcomer);
        assertThat(room.history(id)).isEqualTo("OPEN ARRANGE COMPLETE ACKNOWLEDGE");
    }

    @Test
    void refusesToCompleteWithoutTheChecklist() {
        assertThat(room.post(cast.consultant(), page + "/completion"))
                .hasStatus(409)
                .bodyText()
                .contains("Отмечены не все пункты: осталось 6");
        desk.tick(id, List.of(Topic.ACCESS, Topic.GRADES), List.of(), cast.consultant());
        assertThat(room.post(cast.consultant(), page + "/completion"))
                .hasStatus(409)
                .bodyText()
                .contains("осталось 4");
        assertThat(room.state(id)).isEqualTo("OPEN");
        assertThat(room.history(id)).isEqualTo("OPEN");
    }

    @Test
    void isNotThereForAnybodyElse() {
        room.holds(id);
        for (var who : List.of(cast.teacher(), cast.admin(), cast.formerConsultant()))
            assertThat(room.get(who, page)).hasStatus(404);
        for (var who : List.of(cast.teacher(), cast.consultant(), cast.director(), cast.admin()))
            assertThat(room.post(who, page + "/acknowledgement")).hasStatus(404);
        for (var act : List.of("/session", "/checklist", "/completion"))
            for (var who : List.of(cast.teacher(), cast.director(), newcomer))
                assertThat(room.post(who, page + act)).hasStatus(404);
        assertThat(room.get(cast.consultant(), "/trainings/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(room.get(cast.consultant(), "/trainings/nonsense")).hasStatus(404);
        assertThat(room.get(newcomer, "/trainings")).hasStatus(404);
        assertThat(room.state(id)).isEqualTo("HELD");
    }

    @Test
    void isAcknowledgedOnlyAfterItWasHeld() {
        assertThat(room.post(newcomer, page + "/acknowledgement"))
                .hasStatus(409)
                .bodyText()
                .contains("сначала это подтверждает консультант");
        assertThat(room.state(id)).isEqualTo("OPEN");
    }

    @Test
    void isReadOnlyForTheDirector() {
        assertThat(room.get(cast.director(), page))
                .bodyText()
                .contains("Обучение не нужно")
                .doesNotContain("Назначить время", "Сохранить отметки");
    }

    @Test
    void isHeldByAnotherWhenTheConsultantIsTheNewcomer() {
        var consultant = cast.consultant();
        room.records(consultant, Staffroom.details("2026-11-24", true));
        var own = room.trainingOf(consultant);
        assertThat(room.get(consultant, "/trainings/" + own)).bodyText().contains("Ваше обучение");
        for (var act : List.of("/completion", "/checklist", "/waiver"))
            assertThat(room.post(consultant, "/trainings/" + own + act, "reason", "так"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("ваше собственное обучение");
        assertThat(room.get(consultant, "/trainings/" + own + "/session")).hasStatus(409);
        desk.tick(own, Training.CHECKLIST, List.of(), room.colleague());
        desk.complete(own, held("2026-11-24", "09:00", "09:45"), room.colleague());
        desk.acknowledge(own, consultant);
        assertThat(room.state(own)).isEqualTo("ACKNOWLEDGED");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 09:00, 10:00, каб. 214, Укажите день",
        "2026-02-30, 09:00, 10:00, каб. 214, есть в календаре",
        "2026-11-25, '', 10:00, каб. 214, когда начало",
        "2026-11-25, полдень, 10:00, каб. 214, Введите время",
        "2026-11-25, 09:00, '', каб. 214, когда конец",
        "2026-11-25, 10:00, 10:00, каб. 214, позже начала",
        "2026-11-25, 11:00, 10:00, каб. 214, позже начала",
        "2026-11-25, 09:00, 10:00, '  ', Укажите место",
        "2026-11-23, 09:00, 10:00, каб. 214, раньше вступления",
        "2027-11-25, 09:00, 10:00, каб. 214, не больше года вперёд",
        "2026-11-24, 09:00, 10:00, каб. 214, уже прошло"
    })
    void saysBesideTheFieldWhatIsWrongWithATime(String date, String from, String to, String place, String said) {
        assertThat(session(date, from, to, place)).hasStatus(422).bodyText().contains(said, "value=\"" + from + "\"");
        assertThat(room.history(id)).isEqualTo("OPEN");
    }

    @Test
    void refusesATimeThatHasPassed() {
        clock.setLocal("2026-11-26T10:00");
        assertThat(session("2026-11-25", "09:00", "10:00", "каб. 214"))
                .hasStatus(422)
                .bodyText()
                .contains("Этот день уже прошёл", "value=\"2026-11-25\"");
        assertThatThrownBy(() -> desk.arrange(id, held("2026-11-25", "09:00", "10:00"), cast.consultant()))
                .isInstanceOf(RuleBroken.class);
        assertThat(session("2026-11-26", "09:30", "10:01", "каб. 214")).hasStatus(303);
    }

    @Test
    void arrangesTheSameOnceWhateverBlanksAreTyped() {
        session("2026-11-25", "09:00", "10:00", "каб. 214");
        session("2026-11-25", "09:00", "10:00", " каб. 214 ");
        assertThat(room.history(id)).isEqualTo("OPEN ARRANGE");
    }

    @Test
    void warnsOfADayOffAndOfADayAfterTheTerm() {
        session("2026-12-05", "09:00", "10:00", "каб. 214");
        assertThat(room.get(cast.consultant(), page))
                .bodyText()
                .contains("позже последнего дня срока", "нерабочий день");
        session("2026-11-25", "09:00", "10:00", "каб. 214");
        assertThat(room.get(cast.consultant(), page))
                .bodyText()
                .doesNotContain("позже последнего дня срока", "нерабочий день");
        assertThat(room.history(id)).isEqualTo("OPEN ARRANGE ARRANGE");
    }

    @Test
    void ticksWhatIsTickedAndTakesBackOnlyWhatWasSeen() {
        desk.tick(id, List.of(Topic.ACCESS, Topic.GRADES), List.of(), cast.consultant());
        room.post(room.colleague(), page + "/checklist", "done", "LESSONS");
        assertThat(ticked()).containsExactlyInAnyOrder(Topic.ACCESS, Topic.GRADES, Topic.LESSONS);
        room.post(
                cast.consultant(),
                page + "/checklist",
                "seen",
                "ACCESS",
                "seen",
                "GRADES",
                "done",
                "ACCESS",
                "done",
                "TIMETABLE");
        assertThat(ticked()).containsExactlyInAnyOrder(Topic.ACCESS, Topic.LESSONS, Topic.TIMETABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTHER", "PARENT_GRADES", "nonsense", "", "access"})
    void ticksNothingThatIsNotInTheList(String item) {
        assertThat(room.post(cast.consultant(), page + "/checklist", "done", "ACCESS", "done", item))
                .hasStatus(422)
                .bodyText()
                .contains("Такого пункта в списке нет");
        assertThat(ticked()).isEmpty();
    }

    @Test
    void losesNoTickOfTwoWhoTickAtOnce() throws Exception {
        room.colleague();
        AtOnce.both(
                () -> room.post(cast.consultant(), page + "/checklist", "done", "ACCESS", "done", "GRADES"),
                () -> room.post(room.colleague(), page + "/checklist", "done", "LESSONS", "done", "GRADES"));
        assertThat(ticked()).containsExactlyInAnyOrder(Topic.ACCESS, Topic.GRADES, Topic.LESSONS);
    }

    @Test
    void isNotSignedBeforeTakingOffice() {
        clock.setLocal("2026-11-29T12:00");
        var early = room.trainingOf(room.joins("vera", "2026-12-30"));
        desk.tick(early, Training.CHECKLIST, List.of(), cast.consultant());
        assertThat(room.get(cast.consultant(), "/trainings/" + early))
                .bodyText()
                .contains("со дня вступления в должность: среда, 30 декабря 2026")
                .doesNotContain("Подтверждаю: обучение проведено");
        for (var fields : List.of(new String[0], at("2026-11-28", "09:00", "10:00")))
            assertThat(room.post(cast.consultant(), "/trainings/" + early + "/completion", fields))
                    .hasStatus(409)
                    .bodyText()
                    .contains("ещё не вступил в должность", "30 декабря 2026");
        assertThat(room.state(early)).isEqualTo("OPEN");
    }

    @Test
    void isNotSignedBeforeTheArrangedTimeBegins() {
        desk.tick(id, Training.CHECKLIST, List.of(), cast.consultant());
        room.arranges(id, "2026-11-26");
        clock.setLocal("2026-11-26T08:59:59");
        assertThat(room.post(cast.consultant(), page + "/completion"))
                .hasStatus(422)
                .bodyText()
                .contains("ещё не наступило: четверг, 26 ноября 2026, с 09:00 до 10:00", "Укажите день");
        assertThatThrownBy(() -> desk.complete(id, cast.consultant()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("onboarding.rule.not-begun"));
        assertThat(room.state(id)).isEqualTo("OPEN");
        clock.setLocal("2026-11-26T09:00");
        assertThat(room.get(cast.consultant(), page)).bodyText().doesNotContain("ещё не наступило");
        assertThat(room.post(cast.consultant(), page + "/completion")).hasStatus(303);
        assertThat(room.state(id)).isEqualTo("HELD");
    }

    @Test
    void asksWhenItWasHeldIfNoTimeWasSet() {
        desk.tick(id, Training.CHECKLIST, List.of(), cast.consultant());
        assertThat(room.get(cast.consultant(), page)).bodyText().contains("Укажите, когда и где прошло обучение");
        assertThatThrownBy(() -> desk.complete(id, cast.consultant()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("onboarding.rule.no-session"));
        assertThat(room.post(cast.consultant(), page + "/completion", at("2026-11-24", "09:00", "09:45")))
                .hasStatus(303);
        assertThat(room.get(newcomer, page))
                .bodyText()
                .contains("вторник, 24 ноября 2026, с 09:00 до 09:45", "каб. 214", "Соболева");
        assertThat(room.history(id)).isEqualTo("OPEN COMPLETE");
    }

    @Test
    void tellsThatItWasHeldEarlierThanArranged() {
        desk.tick(id, Training.CHECKLIST, List.of(), cast.consultant());
        room.arranges(id, "2026-11-26");
        assertThat(room.post(cast.consultant(), page + "/completion", at("2026-11-24", "09:00", "09:45")))
                .hasStatus(303);
        assertThat(room.get(newcomer, page)).bodyText().contains("вторник, 24 ноября 2026, с 09:00 до 09:45");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 09:00, 09:45, каб. 214, Укажите день",
        "2026-02-30, 09:00, 09:45, каб. 214, есть в календаре",
        "2026-11-23, 09:00, 09:45, каб. 214, раньше вступления",
        "2026-11-25, 09:00, 09:45, каб. 214, день ещё не наступил",
        "2026-11-24, '', 09:45, каб. 214, когда начало",
        "2026-11-24, 09:00, '', каб. 214, когда конец",
        "2026-11-24, 09:45, 09:45, каб. 214, позже начала",
        "2026-11-24, 09:30, 10:01, каб. 214, обучение закончилось",
        "2026-11-24, 09:00, 09:45, '  ', Укажите место"
    })
    void saysBesideTheFieldWhatIsWrongWithWhenItWasHeld(
            String date, String from, String to, String place, String said) {
        desk.tick(id, Training.CHECKLIST, List.of(), cast.consultant());
        assertThat(room.post(
                        cast.consultant(), page + "/completion", "date", date, "from", from, "to", to, "place", place))
                .hasStatus(422)
                .bodyText()
                .contains(said, "value=\"" + from + "\"");
        assertThat(room.state(id)).isEqualTo("OPEN");
    }

    @Test
    void refusesToRecordWhatIsNotOver() {
        desk.tick(id, Training.CHECKLIST, List.of(), cast.consultant());
        for (var took : List.of(held("2026-11-25", "09:00", "09:45"), held("2026-11-24", "09:30", "10:01")))
            assertThatThrownBy(() -> desk.complete(id, took, cast.consultant()))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("onboarding.rule.not-over"));
        assertThatThrownBy(() -> desk.complete(id, held("2026-11-23", "09:00", "09:45"), cast.consultant()))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void isSignedByOneOfTwoAtOnce() throws Exception {
        room.colleague();
        desk.tick(id, Training.CHECKLIST, List.of(), cast.consultant());
        var answers = AtOnce.both(
                () -> room.post(cast.consultant(), page + "/completion", at("2026-11-24", "09:00", "09:45")),
                () -> room.post(room.colleague(), page + "/completion", at("2026-11-24", "09:00", "09:45")));
        assertThat(answers.stream().map(answer -> answer.getResponse().getStatus()))
                .containsExactlyInAnyOrder(303, 409);
        assertThat(room.history(id)).isEqualTo("OPEN COMPLETE");
    }

    @Test
    void isInTimeUntilTheLastInstantOfTheLastDay() {
        clock.setLocal("2026-11-27T23:59:59");
        room.holds(id);
        assertThat(room.get(cast.director(), page)).bodyText().contains("проведено в срок");
    }

    @Test
    void isOutOfTimeFromMidnightAndKeepsTheDateItWasHeldTo() {
        clock.setLocal("2026-11-28T00:00");
        assertThat(room.get(cast.director(), page)).bodyText().contains("просрочено");
        room.holds(id);
        workdays.change(new OwnDay(LocalDate.of(2026, 11, 26), ChangeKind.DAY_OFF, "карантин"), cast.admin());
        assertThat(room.get(cast.director(), page))
                .bodyText()
                .contains("проведено позже срока", "пятница, 27 ноября 2026");
        assertThat(room.heldTo(id)).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void isNotNeededForAReason() {
        assertThat(room.post(cast.director(), page + "/waiver", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите причину");
        assertThat(room.post(cast.director(), page + "/waiver", "reason", "я".repeat(501)))
                .hasStatus(422);
        assertThat(room.post(cast.teacher(), page + "/waiver", "reason", "так")).hasStatus(404);
        assertThat(room.post(cast.director(), page + "/waiver", "reason", "Работал у нас раньше"))
                .hasStatus(303);
        assertThat(room.post(cast.director(), page + "/waiver", "reason", "Работал у нас раньше"))
                .hasStatus(303);
        assertThat(room.history(id)).isEqualTo("OPEN WAIVE");
        assertThat(room.get(cast.consultant(), page)).bodyText().contains("не нужно", "Работал у нас раньше");
        assertThat(session("2026-11-25", "09:00", "10:00", "каб. 214"))
                .hasStatus(409)
                .bodyText()
                .contains("закрыто как ненужное");
    }

    @Test
    void refusesEveryActOnceBothHaveSigned() {
        room.holds(id);
        desk.acknowledge(id, newcomer);
        assertThat(session("2026-11-25", "09:00", "10:00", "каб. 214")).hasStatus(409);
        assertThat(room.post(cast.consultant(), page + "/checklist", "done", "ACCESS"))
                .hasStatus(409);
        assertThat(room.post(room.colleague(), page + "/completion")).hasStatus(409);
        assertThat(room.post(cast.director(), page + "/waiver", "reason", "так"))
                .hasStatus(409)
                .bodyText()
                .contains("подтверждено обеими сторонами");
        assertThat(room.history(id)).isEqualTo("OPEN COMPLETE ACKNOWLEDGE");
    }

    /** A Friday before the holidays of May: the page of the person tells at once which days do not count. */
    @Test
    void tellsWhoAddsSomebodyBeforeLongHolidaysWhichDateThatMakesAndWhy() {
        clock.setLocal("2026-12-30T15:00");
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
        assertThat(room.get(cast.director(), String.valueOf(added.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("среда, 13 января 2027", "Какие дни не считаются", "Рождество");
    }

    @Test
    void saysFromWhichDayTheTermCounts() {
        assertThat(room.get(cast.consultant(), page))
                .bodyText()
                .contains("Три рабочих дня после вступления в должность");
        var said = Arrays.stream(CountFrom.values())
                .map(from -> messages.getMessage(
                        "onboarding.term.rule." + from, new Object[] {"24 ноября 2026"}, Locale.forLanguageTag("ru")))
                .toList();
        assertThat(said.get(CountFrom.NEXT_DAY.ordinal())).contains("после вступления");
        assertThat(said.get(CountFrom.SAME_DAY.ordinal()))
                .contains("считая и день вступления")
                .doesNotContain("после вступления");
    }

    @Test
    void saysThatATermAcrossAYearNotYetOfficialIsProvisional() {
        clock.setLocal("2027-12-30T10:00");
        var training = room.trainingOf(room.joins("vera", "2027-12-30"));
        assertThat(room.get(cast.consultant(), "/trainings/" + training))
                .bodyText()
                .contains("12 января 2028", "предварительн");
    }

    @Test
    void showsTheAdministratorTheTermButNoWayIn() {
        assertThat(room.get(cast.admin(), "/people/" + newcomer))
                .bodyText()
                .contains("пятница, 27 ноября 2026")
                .doesNotContain(page);
        assertThat(room.get(cast.director(), "/people/" + newcomer)).bodyText().contains(page);
    }

    @Test
    void isNoWorkOfAConsultantForParents() {
        var parents = cast.consultant2();
        desk.tick(id, Training.CHECKLIST, List.of(), cast.consultant());
        assertThat(room.get(parents, page))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Назначить время", "Сохранить отметки", "Подтверждаю", "Обучение не нужно");
        assertThat(room.get(parents, page + "/session")).hasStatus(404);
        assertThat(room.post(parents, page + "/session", at("2026-11-25", "09:00", "10:00")))
                .hasStatus(404);
        assertThat(room.post(parents, page + "/checklist", "seen", "ACCESS")).hasStatus(404);
        assertThat(room.post(parents, page + "/completion", at("2026-11-24", "09:00", "09:45")))
                .hasStatus(404);
        assertThat(room.post(parents, page + "/waiver", "reason", "так")).hasStatus(404);
        assertThat(room.history(id)).isEqualTo("OPEN");
        assertThat(ticked()).hasSize(6);
        assertThat(room.get(parents, "/")).bodyText().doesNotContain("Снегирёва");
    }

    @Test
    void leadsNewcomersToTheirFirstSteps() {
        cast.consultant2();
        room.arranges(id, "2026-11-25");
        assertThat(room.get(newcomer, "/first-steps"))
                .bodyText()
                .contains("Соболева", "/knowledge?topic=GRADES", "/knowledge?topic=ACCESS", page, "каб. 214")
                .doesNotContain("Лугин");
        assertThat(room.get(cast.teacher(), "/first-steps"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/trainings/");
    }

    private Set<Topic> ticked() {
        return Set.copyOf(room.jdbc
                .sql("select item from training_item where training_id = ?")
                .param(id)
                .query((row, index) -> Topic.valueOf(row.getString(1)))
                .list());
    }

    private static Session held(String date, String from, String to) {
        return new Session(LocalDate.parse(date), LocalTime.parse(from), LocalTime.parse(to), "каб. 214");
    }

    private static String[] at(String date, String from, String to) {
        return new String[] {"date", date, "from", from, "to", to, "place", "каб. 214"};
    }

    private MvcTestResult session(String date, String from, String to, String place) {
        return room.post(cast.consultant(), page + "/session", "date", date, "from", from, "to", to, "place", place);
    }
}
