package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;

@PageTest
class AppointmentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    AppointmentDesk desk;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @Test
    void makesAConsultantExactlyWhileItIsInForce() {
        var teacher = cast.teacher();
        appoint(teacher, Audience.BOTH, TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(isConsultant(teacher)).isFalse();
        clock.setLocal("2026-11-25T00:00");
        assertThat(isConsultant(teacher)).isTrue();
        clock.setLocal("2026-11-26T23:59");
        assertThat(isConsultant(teacher)).isTrue();
        clock.setLocal("2026-11-27T00:00");
        assertThat(isConsultant(teacher)).isFalse();
    }

    @Test
    void refusesToAppointTwiceForTheSameDaysAndPeople() {
        appoint(cast.teacher(), Audience.EMPLOYEES, TODAY, null);
        assertThatThrownBy(() -> appoint(cast.teacher(), Audience.BOTH, TODAY.plusDays(9), null))
                .isInstanceOf(RuleBroken.class);
        appoint(cast.teacher(), Audience.PARENTS, TODAY, null);
        assertThat(desk.appointed(cast.teacher(), Audience.BOTH, TODAY, TODAY.plusYears(1)))
                .isTrue();
    }

    @Test
    void refusesOverlapsInTheDatabaseToo() {
        appoint(cast.teacher(), Audience.EMPLOYEES, TODAY, null);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into appointment (id, person_id, order_number, order_date, from_on, employees, parents, made_by, made_at)
                        select gen_random_uuid(), person_id, '2', order_date, from_on + 5, true, false, made_by, made_at from appointment""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("appointment_once_for_employees");
        assertThatThrownBy(() ->
                        jdbc.sql("update appointment set to_on = from_on - 1").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update appointment set employees = false, parents = false")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void coversAPeriodByAppointmentsThatFollowEachOther() {
        appoint(cast.teacher(), Audience.PARENTS, TODAY, TODAY.plusDays(9));
        appoint(cast.teacher(), Audience.PARENTS, TODAY.plusDays(10), TODAY.plusDays(20));
        assertThat(desk.appointed(cast.teacher(), Audience.PARENTS, TODAY, TODAY.plusDays(20)))
                .isTrue();
        assertThat(desk.appointed(cast.teacher(), Audience.PARENTS, TODAY, TODAY.plusDays(21)))
                .isFalse();
        assertThat(desk.appointed(cast.teacher(), Audience.BOTH, TODAY, TODAY)).isFalse();
    }

    @Test
    void recordsARepeatedPostOnce() {
        var form = form(cast.teacher());
        assertThat(post("/appointments", form)).hasStatus(303);
        assertThat(post("/appointments", form)).hasStatus(303);
        assertThat(jdbc.sql("select count(*) from appointment")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void namesEachMistakeOfTheForm() {
        assertThat(post("/appointments", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Выберите сотрудника", "номер приказа", "Укажите первый день", "Отметьте, кому");
        var reversed = new java.util.HashMap<>(form(cast.teacher()));
        reversed.put("to", "2026-11-01");
        assertThat(post("/appointments", reversed)).hasStatus(422).bodyText().contains("раньше первого", "41-ОД");
        reversed.put("to", "2026-11-31");
        assertThat(post("/appointments", reversed)).hasStatus(422);
        reversed.put("to", "");
        reversed.put("person", "nobody");
        assertThat(post("/appointments", reversed)).hasStatus(422);
        reversed.put("person", UUID.randomUUID().toString());
        assertThat(post("/appointments", reversed)).hasStatus(404);
    }

    @Test
    void endsOnTheDayGivenAndNotInThePast() {
        var id = appoint(cast.teacher(), Audience.BOTH, TODAY.minusDays(30), null);
        var address = "/appointments/" + id + "/end";
        assertThat(post(address, Map.of())).hasStatus(422).bodyText().contains("Укажите последний день");
        assertThat(post(address, Map.of("on", "2026-11-10"))).hasStatus(409);
        assertThat(post(address, Map.of("on", "2026-11-23"))).hasStatus(303);
        assertThat(isConsultant(cast.teacher())).isFalse();
        assertThat(post(address, Map.of("on", "2026-11-23"))).hasStatus(303);
        assertThat(post(address, Map.of("on", "2026-12-23"))).hasStatus(409);
        assertThat(post("/appointments/" + UUID.randomUUID() + "/end", Map.of("on", "2026-11-24")))
                .hasStatus(404);
    }

    private boolean isConsultant(PersonId person) {
        return access.access(person, access.epoch(person)).orElseThrow().has(Right.CONSULTANT);
    }

    private UUID appoint(PersonId person, Audience audience, LocalDate from, @Nullable LocalDate to) {
        return desk.appoint(new Order(person, "41-ОД", from, from, to, audience), cast.director());
    }

    private static Map<String, String> form(PersonId person) {
        return Map.of(
                "person",
                person.toString(),
                "orderNumber",
                "41-ОД",
                "orderDate",
                "2026-11-20",
                "from",
                "2026-11-24",
                "audiences",
                "PARENTS");
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(cast.as(cast.director())).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
