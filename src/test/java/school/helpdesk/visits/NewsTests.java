package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.visits.Hall.at;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.PageTest;
import school.helpdesk.schedule.OccurrenceDesk;
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
        var notice = "/visits/" + hall.code() + "/notice";
        assertThat(hall.post(hall.cast.consultant(), notice)).hasStatus(303);
        assertThat(hall.post(hall.cast.consultant2(), notice)).hasStatus(303);
        assertThat(waiting()).contains("Никто не ждёт");
        assertThat(hall.count("visit_move where act = 'TELL'")).isEqualTo(1);
        assertThat(hall.get(null, visit)).bodyText().contains("Приём отменён");
    }

    @Test
    void areOverOnceTheVisitorChoseAnotherTime() {
        occurrences.cancel(hall.on("2026-11-26"), "Педсовет", hall.cast.consultant());
        var slot = new Choice(hall.on("2026-11-27"), java.time.Instant.parse(at("2026-11-27T17:00"))).toString();
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
        hall.post(hall.cast.consultant(), "/visits/" + hall.code() + "/notice");
        assertThat(waiting()).contains("Никто не ждёт");
    }

    @Test
    void offerAWishItsTime() {
        hall.send(hall.wishForm(), "contact", "wish@school.example", "name", "Сафонов Игорь");
        assertThat(waiting()).contains("Просят время", "Сафонов Игорь", "в субботу утром", "wish@school.example");
        var code = "/visits/" + hall.code();
        var slot = new Choice(hall.on("2026-11-27"), java.time.Instant.parse(at("2026-11-27T17:00"))).toString();
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

    private school.helpdesk.kernel.PersonId substitute() {
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
