package school.helpdesk.requests.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;

@PageTest
class PresenceRowsTests {

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestDesk desk;

    @Autowired
    Presence presence;

    private Access consultant = new Access(new PersonId(new UUID(0, 0)), "", Set.of());

    @BeforeEach
    void begin() {
        desk.ask(cast.teacher(), Question.of(Topic.GRADES, "Не ставится отметка"), UUID.randomUUID());
        desk.ask(cast.teacher(), Question.of(Topic.GRADES, "И ещё одна"), UUID.randomUUID());
        consultant = new Access(cast.consultant(), "", Set.of(Right.CONSULTANT));
    }

    @Test
    void goWhenTheirMinuteIsOver() {
        presence.beat(1, consultant, Activity.WRITING, 0);
        clock.forward(Duration.ofSeconds(30));
        presence.beat(2, consultant, Activity.READING, 0);
        assertThat(presence.forget()).isZero();
        clock.forward(Duration.ofSeconds(30));
        assertThat(presence.forget()).isEqualTo(1);
        clock.forward(Duration.ofSeconds(30));
        assertThat(presence.forget()).isEqualTo(1);
    }

    @Test
    void hasPlaceForNobodyTwice() {
        presence.beat(1, consultant, Activity.WRITING, 0);
        assertThatThrownBy(() -> insert(cast.consultant().value(), "now()", "null"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("request_presence_pkey");
    }

    @Test
    void tellsOfNoWritingAfterTheLastLook() {
        assertThatThrownBy(() -> insert(cast.consultant2().value(), "now()", "now() + interval '1 second'"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("request_presence_writes_where_seen");
        assertThatThrownBy(() -> insert(UUID.randomUUID(), "now()", "null"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("person");
    }

    private void insert(UUID person, String seen, String writing) {
        jdbc.sql("insert into request_presence values (1, :person, " + seen + ", " + writing + ")")
                .param("person", person)
                .update();
    }
}
