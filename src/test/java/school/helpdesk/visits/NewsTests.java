package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.visits.Hall.at;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;
import school.helpdesk.requests.SilentClosing;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.OccurrenceDesk;
import school.helpdesk.schedule.Reception;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkdayDesk;

/** Whose time falls out is on a list to be told, and their own page says so; none is silently lost. */
@PageTest
class NewsTests {

    @Autowired
    Hall hall;

    @Autowired
    OccurrenceDesk occurrences;

    @Autowired
    WorkdayDesk workdays;

    @Autowired
    RequestDesk requests;

    @Autowired
    SilentClosing silence;

    private UUID version = UUID.randomUUID();
    private String visit = "";

    @BeforeEach
    void begin() {
        version = hall.open();
        visit = hall.booked("2026-11-26T14:15");
    }

    @Test
    void sayNothingWhileAllIsAsItWas() {
        assertThat(waiting()).contains("Никто не ждёт");
        assertThat(hall.post(hall.cast.consultant(), "/visits/" + hall.code() + "/notice"))
                .hasStatus(303);
        assertThat(hall.count("visit_move where act = 'TELL'")).isZero();
    }

    @Test
    void tellOfACancelledReceptionAndOfferTheNextTimes() {
        occurrences.cancel(hall.on("2026-11-26"), "Педсовет", hall.cast.consultant());
        assertThat(waiting()).contains("Приём отменён", "Педсовет", "Осокина Вера", "+7 (900) 000-00-41");
        assertThat(hall.get(null, visit))
                .bodyText()
                .contains("Приём отменён", "не состоится", "Педсовет", "пятница, 27 ноября 2026, с 17:00 до 17:15")
                .doesNotContain("Добавить в календарь");
        assertThat(hall.get(hall.cast.consultant(), "/visits?date=2026-11-26"))
                .bodyText()
                .contains("Записаны, но приёма не будет", "Осокина Вера");
        assertThat(hall.get(hall.cast.consultant(), "/")).bodyText().contains("1 человек ждёт вестей");
    }

    @Test
    void areToldOnce() {
        occurrences.cancel(hall.on("2026-11-26"), "Педсовет", hall.cast.consultant());
        assertThat(hall.tell(hall.cast.consultant())).hasStatus(303);
        assertThat(hall.post(hall.cast.consultant2(), "/visits/" + hall.code() + "/notice"))
                .hasStatus(303);
        assertThat(waiting()).contains("Никто не ждёт");
        assertThat(hall.count("visit_move where act = 'TELL'")).isEqualTo(1);
        assertThat(hall.get(null, visit)).bodyText().contains("Приём отменён");
    }

    @Test
    void areOverOnceTheVisitorChoseAnotherTime() {
        occurrences.cancel(hall.on("2026-11-26"), "Педсовет", hall.cast.consultant());
        var slot = new Choice(hall.on("2026-11-27"), Instant.parse(at("2026-11-27T17:00"))).toString();
        assertThat(hall.post(null, visit + "/move", "slot", slot)).hasStatus(303);
        assertThat(waiting()).contains("Никто не ждёт");
        assertThat(hall.get(null, visit)).bodyText().contains("Вы записаны на приём", "пятница, 27 ноября");
    }

    @Test
    void tellOfATimeThatANewVersionDropped() {
        hall.keepFridaysOnlyFrom("2026-11-25", version);
        assertThat(waiting()).contains("Времени больше нет в графике", "Осокина Вера");
        assertThat(hall.get(null, visit)).bodyText().contains("Вашего времени больше нет", "График изменился");
    }

    @Test
    void tellOfATimeThatFellBetweenTheNewOnes() {
        hall.moveThursdaysFrom("2026-11-25", version, "14:05", "15:35");
        assertThat(waiting()).contains("Времени больше нет в графике");
    }

    @Test
    void tellOfADayOff() {
        workdays.change(new OwnDay(LocalDate.of(2026, 11, 26), ChangeKind.DAY_OFF, "карантин"), hall.cast.admin());
        assertThat(waiting()).contains("Времени больше нет в графике");
    }

    @Test
    void tellOfASubstitute() {
        occurrences.substitute(hall.on("2026-11-26"), substitute(), "Курсы", hall.cast.consultant());
        assertThat(waiting()).contains("Другое место или консультант");
        assertThat(hall.get(null, visit)).bodyText().contains("Вас примет Ершова Анна Павловна вместо: Соболева");
        hall.tell(hall.cast.consultant());
        assertThat(waiting()).contains("Никто не ждёт");
    }

    @Test
    void areNotTakenForToldWhenSomethingElseHappenedMeanwhile() {
        occurrences.substitute(hall.on("2026-11-26"), substitute(), "Курсы", hall.cast.consultant());
        var seen = hall.aboutFirst(hall.cast.consultant());
        occurrences.cancel(hall.on("2026-11-26"), "Педсовет", hall.cast.consultant());
        assertThat(hall.post(hall.cast.consultant(), "/visits/" + hall.code() + "/notice", "about", seen))
                .hasStatus(409)
                .bodyText()
                .contains("с этой записью произошло ещё что-то", "Приём отменён");
        assertThat(hall.count("visit_move where act = 'TELL'")).isZero();
    }

    @Test
    void tellWhomANewVersionDoesNotMeanAnyMore() {
        hall.changeFrom(
                "2026-11-25", version, DayOfWeek.THURSDAY, said -> with(said, Audience.EMPLOYEES, said.means()));
        assertThat(waiting()).contains("Времени больше нет в графике");
        assertThat(hall.get(null, visit)).bodyText().contains("Вашего времени больше нет");
    }

    @Test
    void tellOfAnotherWayToBeReceived() {
        hall.changeFrom("2026-11-25", version, DayOfWeek.THURSDAY, said -> with(said, said.audience(), Means.PHONE));
        assertThat(waiting()).contains("Другое место или консультант");
        assertThat(hall.get(null, visit)).bodyText().contains("Приём по телефону");
    }

    @Test
    void tellWhoseQuestionTheSchoolClosed() {
        requests.close(1, hall.cast.consultant(), "Решили письмом");
        assertThat(waiting()).contains("Вопрос закрыт, приходить не нужно", "Осокина Вера");
        assertThat(hall.get(null, visit)).bodyText().contains("Запись отменена", "Решили письмом");
        hall.tell(hall.cast.consultant());
        assertThat(waiting()).contains("Никто не ждёт");
    }

    @Test
    void sayNothingToWhoCancelledThemselves() {
        hall.post(null, visit + "/cancellation");
        assertThat(waiting()).contains("Никто не ждёт");
    }

    @Test
    void leaveATimeThatIsLostChangeableAfterItsHour() {
        occurrences.cancel(hall.on("2026-11-26"), "Педсовет", hall.cast.consultant());
        hall.clock.setLocal("2026-11-26T16:00");
        assertThat(waiting()).contains("Приём отменён", "Осокина Вера");
        assertThat(hall.get(null, visit)).bodyText().contains("пятница, 27 ноября 2026, с 17:00 до 17:15");
        assertThat(hall.post(null, visit + "/move", "starts", at("2026-11-27T17:00")))
                .hasStatus(303);
        hall.clock.setLocal("2026-11-30T17:01");
        assertThat(waiting()).contains("Никто не ждёт");
    }

    @Test
    void letOnesOwnTimeNotStandInOnesWay() {
        hall.moveThursdaysKeeping("2026-11-25", version, "14:10", "15:25");
        assertThat(waiting()).contains("Времени больше нет в графике");
        assertThat(hall.post(null, visit + "/move", "starts", at("2026-11-26T14:10")))
                .hasStatus(303);
    }

    @Test
    void endAWishThatWasAnsweredInWriting() {
        hall.send(hall.wishForm(), "contact", "wish@school.example", "name", "Сафонов Игорь");
        requests.take(2, hall.cast.consultant());
        requests.answer(2, hall.cast.consultant(), new Saying("Ответили письмом", null));
        hall.clock.setLocal("2026-12-10T10:00");
        silence.close();
        assertThat(waiting()).doesNotContain("Сафонов");
        assertThat(hall.value("visit.state")).isEqualTo("CANCELLED");
    }

    @Test
    void offerAWishItsTime() {
        hall.send(hall.wishForm(), "contact", "wish@school.example", "name", "Сафонов Игорь");
        assertThat(waiting()).contains("Просят время", "Сафонов Игорь", "в субботу утром", "wish@school.example");
        var code = "/visits/" + hall.code();
        var slot = new Choice(hall.on("2026-11-27"), Instant.parse(at("2026-11-27T17:00"))).toString();
        assertThat(hall.post(hall.cast.consultant(), code + "/move", "slot", slot))
                .hasStatus(303);
        assertThat(waiting()).contains("Назначено время", "Сафонов Игорь").doesNotContain("Просят время");
        assertThat(hall.value("promised_until = '2026-11-27 18:00+07'")).isEqualTo("true");
    }

    @Test
    void areForConsultantsOnly() {
        assertThat(hall.get(hall.cast.teacher(), "/visits/waiting")).hasStatus(404);
        assertThat(hall.get(hall.cast.director(), "/visits/waiting")).hasStatus(404);
        assertThat(hall.get(null, "/visits/waiting")).hasStatus(303);
        assertThat(hall.post(hall.cast.teacher(), "/visits/" + hall.code() + "/notice"))
                .hasStatus(404);
    }

    private static Reception with(Reception said, Audience audience, Means means) {
        return new Reception(
                said.kind(),
                said.weekday(),
                said.date(),
                said.from(),
                said.to(),
                said.place(),
                means,
                audience,
                said.consultant(),
                said.slotMinutes(),
                said.seats());
    }

    private PersonId substitute() {
        var person = hall.cast.formerConsultant();
        hall.jdbc
                .sql("update appointment set to_on = null where person_id = ?")
                .param(person.value())
                .update();
        return person;
    }

    private String waiting() {
        return Hall.text(hall.get(hall.cast.consultant(), "/visits/waiting"));
    }
}
