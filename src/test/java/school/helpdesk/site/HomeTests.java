package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.OrderBook;

@PageTest
class HomeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    OrderBook orders;

    @BeforeEach
    void open() {
        school.open();
    }

    @Test
    void showsEachPersonWhatWaitsForThem() {
        assertThat(mvc.get().uri("/").with(cast.as(cast.teacher()))).bodyText().contains("2 обращения ждут вас");
        assertThat(mvc.get().uri("/").with(cast.as(cast.consultant())))
                .bodyText()
                .contains("1 обращение просрочено");
        assertThat(mvc.get().uri("/").with(cast.as(cast.director()))).bodyText().contains("1 график ждёт вас");
        assertThat(mvc.get().uri("/").with(cast.as(cast.teacher2()))).bodyText().contains("Сейчас ничего не ждёт");
        assertThat(mvc.get().uri("/")).bodyText().contains("Ближайший приём").doesNotContain("Ждёт вас");
    }

    /** The Friday of this week is substituted already; on 11 and 18 December and later nobody is left to come. */
    @Test
    void tellsWhoCanActThatReceptionsLostTheirConsultant() {
        var appointment = orders.of(cast.consultant2()).get(0).id();
        appointments.end(appointment, LocalDate.of(2026, 12, 4), cast.director());
        for (var who : new PersonId[] {cast.director(), cast.consultant()})
            assertThat(mvc.get().uri("/").with(cast.as(who)))
                    .bodyText()
                    .contains("остались без консультанта", "href=\"/schedule?week=2026-W50#on-2026-12-11\"");
        assertThat(mvc.get().uri("/").with(cast.as(cast.teacher()))).bodyText().doesNotContain("без консультанта");
        assertThat(mvc.get().uri("/")).bodyText().doesNotContain("без консультанта");
    }
}
