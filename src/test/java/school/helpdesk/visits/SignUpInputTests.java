package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.visits.Hall.at;
import static school.helpdesk.visits.Hall.with;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.PageTest;
import school.helpdesk.schedule.OccurrenceDesk;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkdayDesk;

/** Whatever cannot be has its clear answer, keeps what was typed, and changes nothing. */
@PageTest
class SignUpInputTests {

    @Autowired
    Hall hall;

    @Autowired
    OccurrenceDesk occurrences;

    @Autowired
    WorkdayDesk workdays;

    private UUID version = UUID.randomUUID();

    @BeforeEach
    void begin() {
        version = hall.open();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name     |                | Напишите, как к вам обращаться
            contact  |                | Напишите телефон или адрес почты
            contact  | позвоните мне  | это не похоже ни на телефон, ни на адрес почты
            contact  | 12             | это не похоже ни на телефон, ни на адрес почты
            contact  | a@b            | это не похоже ни на телефон, ни на адрес почты
            topic    |                | Выберите, о чём вопрос
            topic    | GRADES         | Выберите, о чём вопрос
            question |                | Напишите, с каким вопросом придёте
            consent  |                | Без согласия записать вас через портал нельзя
            consent  | false          | Без согласия записать вас через портал нельзя
            text     | 1999-01-01     | текст согласия изменился
            starts   | вчера          | Не удалось понять, какое время вы выбрали
            website  | https://spam.example | Похоже, форму заполнила программа""")
    void saysWhatIsMissing(String field, @Nullable String value, String said) {
        var answer = hall.signUp("2026-11-26T14:15", "question", "Мой вопрос", field, value == null ? "" : value);
        assertThat(answer).hasStatus(422).bodyText().contains(said);
        if (!field.equals("question")) assertThat(answer).bodyText().contains("Мой вопрос");
        assertNothing();
    }

    @Test
    void cutsNothingOffButSaysWhatIsTooLong() {
        assertThat(hall.signUp("2026-11-26T14:15", "question", "ё".repeat(2001)))
                .hasStatus(422)
                .bodyText()
                .contains("Сократите вопрос до 2000 знаков", "ё".repeat(2001));
        assertThat(hall.signUp("2026-11-26T14:15", "name", "ё".repeat(151))).hasStatus(422);
        assertThat(hall.signUp("2026-11-26T14:15", "contact", "1".repeat(151))).hasStatus(422);
        assertNothing();
    }

    @Test
    void tellsWhoRefusesTheConsentHowElseToCome() {
        assertThat(hall.signUp("2026-11-26T14:15", "consent", ""))
                .bodyText()
                .contains("Можно прийти в приёмные часы без записи");
    }

    @Test
    void refusesATimeThatIsOverOrTooNear() {
        var thursday = hall.form("2026-11-26T14:15");
        hall.clock.setLocal("2026-11-26T12:15:01");
        assertRefused(thursday, "осталось меньше 2 ч");
        hall.clock.setLocal("2026-11-26T14:20");
        assertRefused(thursday, "Это время уже прошло");
    }

    @Test
    void refusesATimeTooFarAhead() {
        assertRefused(
                with(
                        hall.form("2026-11-26T14:15"),
                        "occurrence",
                        hall.on("2026-12-24").toString(),
                        "starts",
                        at("2026-12-24T14:00")),
                "Сколько дней открыто для записи: 28");
    }

    @Test
    void refusesATimeOfACancelledReception() {
        var form = hall.form("2026-11-26T14:15");
        occurrences.cancel(hall.on("2026-11-26"), "Педсовет", hall.cast.consultant());
        assertRefused(form, "Этот приём отменён. Причина: Педсовет");
    }

    @Test
    void refusesATimeForOthers() {
        var wednesday = hall.on("2026-11-25").toString();
        assertRefused(
                with(hall.form("2026-11-26T14:15"), "occurrence", wednesday, "starts", at("2026-11-25T15:00")),
                "Этот приём для сотрудников школы");
        assertThat(hall.get(null, "/visits/new?occurrence=" + wednesday + "&starts=" + at("2026-11-25T15:00")))
                .hasStatus(409)
                .bodyText()
                .contains("Этот приём для сотрудников школы", "/visits/employee?occurrence=" + wednesday);
        var employee = hall.post(
                hall.cast.teacher(),
                "/visits",
                Map.of(
                        "occurrence",
                        hall.on("2026-11-27").toString(),
                        "starts",
                        at("2026-11-27T17:00"),
                        "topic",
                        "OTHER",
                        "question",
                        "Вопрос"));
        assertThat(employee).hasStatus(409).bodyText().contains("Этот приём для родителей", "Вопрос");
        assertNothing();
    }

    @Test
    void refusesATimeOfAVersionNoLongerInForce() {
        var form = hall.form("2026-11-26T14:15");
        hall.keepFridaysOnlyFrom("2026-11-25", version);
        assertRefused(form, "Такого приёма в действующем графике нет");
        assertThat(hall.get(null, "/visits/new?occurrence=" + form.get("occurrence") + "&starts=" + form.get("starts")))
                .hasStatus(409)
                .bodyText()
                .contains("Такого приёма в действующем графике нет", "пятница, 27 ноября");
    }

    @Test
    void refusesATimeOnADayThatBecameADayOff() {
        var form = hall.form("2026-11-26T14:15");
        workdays.change(new OwnDay(LocalDate.of(2026, 11, 26), ChangeKind.DAY_OFF, "карантин"), hall.cast.admin());
        assertRefused(form, "Такого приёма в действующем графике нет");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26T14:07", "2026-11-26T15:30", "2026-11-26T13:45"})
    void refusesATimeThatIsNone(String local) {
        assertRefused(with(hall.form("2026-11-26T14:15"), "starts", at(local)), "Такого времени у этого приёма нет");
    }

    @Test
    void refusesASecondVisitOfTheSameContactAtTheSameTime() {
        hall.cast.consultant2();
        hall.booked("2026-11-26T14:15");
        hall.jdbc.sql("update visit set seat = 1, seats = 2").update();
        hall.jdbc.sql("update visit set series = gen_random_uuid()").update();
        assertThat(hall.signUp("2026-11-26T14:15", "contact", "8 900 000-00-41"))
                .hasStatus(409)
                .bodyText()
                .contains("На это время у вас уже есть запись: четверг, 26 ноября 2026, 14:15");
        assertThat(hall.count("visit")).isEqualTo(1);
    }

    @Test
    void offersTheNextFreeTimesInPlaceOfATakenOne() {
        var late = hall.form("2026-11-26T14:15");
        hall.booked("2026-11-26T14:15");
        var answer = hall.send(late, "contact", "late@school.example", "question", "Мой вопрос");
        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("Это время только что заняли", "Мой вопрос", "late@school.example")
                .contains("четверг, 26 ноября 2026, с 14:00 до 14:15", "name=\"slot\"")
                .doesNotContain("с 14:15 до 14:30");
        var other = new Choice(hall.on("2026-11-26"), java.time.Instant.parse(at("2026-11-26T14:30"))).toString();
        assertThat(hall.send(late, "contact", "late@school.example", "slot", other))
                .hasStatus(303);
        assertThat(hall.value("starts = '2026-11-26 14:30+07'")).isEqualTo("true");
    }

    @Test
    void letsNoProgramFillItIn() {
        var form = hall.form("2026-11-26T14:15");
        assertThat(hall.post(null, "/visits", form))
                .hasStatus(422)
                .bodyText()
                .contains("Форма отправлена слишком быстро", "Не приходит письмо для входа");
        assertThat(hall.send(form, "opened", "")).hasStatus(422).bodyText().contains("открыта слишком давно");
        assertThat(hall.send(form, "opened", "1764000000000.00000000000000000000000000000000"))
                .hasStatus(422);
        assertNothing();
        hall.clock.forward(Duration.ofSeconds(2));
        assertThat(hall.post(null, "/visits", form)).hasStatus(303);
    }

    @Test
    void countsAContactHoweverItIsWritten() {
        hall.booked("2026-11-26T14:00", "contact", "+7 900 000-00-41");
        hall.booked("2026-11-26T14:15", "contact", "8(900)0000041");
        hall.booked("2026-11-26T14:30", "contact", "9000000041");
        assertThat(hall.signUp("2026-11-26T14:45", "contact", "+7 (900) 000-00-41"))
                .hasStatus(409)
                .bodyText()
                .contains("С этим контактом уже записаны несколько раз: 3");
        assertThat(hall.signUp("2026-11-26T14:45", "contact", "other@school.example"))
                .hasStatus(303);
    }

    @Test
    void letsOneAddressSignUpSoManyTimesAnHour() {
        var form = hall.form("2026-11-26T14:15");
        hall.booked("2026-11-26T14:00");
        hall.jdbc
                .sql(
                        "insert into visit_origin (origin, made_at) select origin, made_at from visit_origin, generate_series(2, 20)")
                .update();
        assertThat(hall.send(form, "contact", "other@school.example"))
                .hasStatus(409)
                .bodyText()
                .contains("С этого адреса в сети только что записались слишком много раз");
        hall.clock.forward(Duration.ofHours(1));
        assertThat(hall.send(form, "contact", "other@school.example")).hasStatus(303);
    }

    @Test
    void asksAgainForWhatItWasNotAsked() {
        assertThat(hall.send(hall.wishForm(), "wish", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите, когда вам удобно");
        assertThat(hall.send(hall.wishForm(), "wish", "я".repeat(501))).hasStatus(422);
        assertThat(hall.get(null, "/visits/new?occurrence=nonsense&starts=nonsense"))
                .hasStatus(409);
        assertThat(hall.get(null, "/visits/new?occurrence=nonsense")).hasStatus(409);
        assertThat(hall.post(null, "/visits")).hasStatus(422);
        assertThat(hall.post(null, "/visits/check")).hasStatus(422);
        assertNothing();
    }

    private void assertRefused(Map<String, String> form, String said) {
        var moment = hall.clock.instant();
        var answer = hall.post(null, "/visits", with(form, "opened", opened()));
        assertThat(answer).hasStatus(409).bodyText().contains(said, "Не приходит письмо для входа", "Осокина Вера");
        hall.clock.set(moment);
        assertNothing();
    }

    /** A mark of five seconds ago, whatever the clock went through. */
    private String opened() {
        var now = hall.clock.instant();
        hall.clock.set(now.minusSeconds(5));
        var mark = hall.wishForm().get("opened");
        hall.clock.set(now);
        return mark;
    }

    private void assertNothing() {
        assertThat(hall.count("visit")).isZero();
        assertThat(hall.count("request")).isZero();
        assertThat(hall.count("visit_consent")).isZero();
    }
}
