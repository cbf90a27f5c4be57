package school.helpdesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Role;

@PageTest
class DirectorsAtOnceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    RegulationDesk desk;

    @Autowired
    RegulationReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PeopleDesk people;

    private Office office;

    @BeforeEach
    void begin() {
        office = new Office(mvc, cast, desk, reader, jdbc);
        cast.director();
        people.hold(cast.extra("deputy"), EnumSet.of(Role.DIRECTOR));
    }

    @RepeatedTest(5)
    void saveOneTextAndTellTheOther() throws Exception {
        assertThat(AtOnce.both(
                        () -> status(cast.director(), 1, "Первый"), () -> status(cast.extra("deputy"), 1, "Второй")))
                .containsExactlyInAnyOrder(303, 409);
        assertThat(office.count()).isEqualTo(2);
    }

    @RepeatedTest(5)
    void saveBothWhenTheyWorkOnDifferentSections() throws Exception {
        assertThat(AtOnce.both(
                        () -> status(cast.director(), 1, "Первый"), () -> status(cast.extra("deputy"), 2, "Второй")))
                .containsExactly(303, 303);
        assertThat(office.count()).isEqualTo(4);
    }

    @RepeatedTest(5)
    void saveOnceWhatIsSentTwice() throws Exception {
        assertThat(AtOnce.both(() -> status(cast.director(), 1, "Первый"), () -> status(cast.director(), 1, "Первый")))
                .containsExactly(303, 303);
        assertThat(office.count()).isEqualTo(2);
    }

    private int status(PersonId who, int section, String text) {
        return office.post(who, Office.edit(section), "russian", text, "english", "Text", "seen", "1")
                .getResponse()
                .getStatus();
    }
}
