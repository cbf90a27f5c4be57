package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.visits.Hall.at;
import static school.helpdesk.visits.Hall.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;

/** How many seats are left shows at once on every public face, whichever instance gives them away. */
@PageTest
class VisitFacesTests {

    @Autowired
    Hall hall;

    @Autowired
    SqlCount sql;

    @BeforeEach
    void begin() {
        hall.jdbc
                .sql("insert into public_face (stamp) values (gen_random_uuid())")
                .update();
        hall.open();
    }

    @Test
    void showsHowBusyAReceptionIs() {
        assertThat(schedule()).contains("Свободно: 6 из 6", "Свободно: 4 из 4", "/visits/new?occurrence=");
        var visit = hall.booked("2026-11-26T14:15");
        assertThat(schedule()).contains("Свободно: 5 из 6", "Свободно: 4 из 4");
        assertThat(text(hall.get(null, "/schedule/embed"))).contains("Свободно: 5 из 6");
        assertThat(json())
                .contains("\"starts\":\"2026-11-26T14:15:00+07:00\",\"free\":0", "T14:30:00+07:00\",\"free\":1");
        hall.post(null, visit + "/cancellation");
        assertThat(schedule()).contains("Свободно: 6 из 6");
        assertThat(json()).contains("\"starts\":\"2026-11-26T14:15:00+07:00\",\"free\":1");
    }

    @Test
    void showsWhatAnotherInstanceGaveAway() {
        hall.booked("2026-11-26T14:15");
        assertThat(schedule()).contains("Свободно: 5 из 6");
        hall.jdbc.sql("update visit set state = 'CANCELLED'").update();
        assertThat(schedule()).contains("Свободно: 6 из 6");
        assertThat(json()).contains("\"starts\":\"2026-11-26T14:15:00+07:00\",\"free\":1");
    }

    @Test
    void asksTheDatabaseOnceWhileNothingChanges() {
        hall.booked("2026-11-26T14:15");
        for (var face : new String[] {"/schedule", "/schedule/embed", "/schedule.json", "/"}) {
            hall.get(null, face);
            assertThat(sql.statements(() -> hall.get(null, face))).as(face).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void offersNoTimeThatIsTooNearOrTooFar() {
        hall.clock.setLocal("2026-11-26T12:20");
        assertThat(schedule()).contains("Свободно: 4 из 6");
        hall.clock.setLocal("2026-11-26T14:20");
        assertThat(schedule()).contains("Записаться уже нельзя, можно подойти");
        assertThat(text(hall.get(null, "/schedule?week=2026-W53"))).contains("Запись откроется ближе к дате");
    }

    @Test
    void leadsToTheTimesOfThatReception() {
        var thursday = hall.on("2026-11-26");
        assertThat(schedule()).contains("href=\"/visits/new?occurrence=" + thursday);
        assertThat(text(hall.get(null, "/schedule/embed"))).doesNotContain("/visits/new");
        assertThat(text(hall.get(null, "/visits/new?occurrence=" + thursday)))
                .contains("starts=" + at("2026-11-26T14:00"));
    }

    private String schedule() {
        return text(hall.get(null, "/schedule"));
    }

    private String json() {
        return text(hall.get(null, "/schedule.json?from=2026-11-26&to=2026-11-26"));
    }
}
