package school.helpdesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.ArticleDesk;
import school.helpdesk.knowledge.Readers;
import school.helpdesk.knowledge.Wording;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.Heading;
import school.helpdesk.schedule.Kind;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.Reception;
import school.helpdesk.schedule.SigningDesk;

/** Employees are received on Thursdays from 14:00 to 15:30, parents on Wednesdays. */
@PageTest
class FirstStepsTests {

    @Autowired
    Staffroom room;

    @Autowired
    Cast cast;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    ArticleDesk articles;

    @Autowired
    TravelClock clock;

    @Autowired
    SqlCount sql;

    @LocalServerPort
    int port;

    private PersonId newcomer = PersonId.fresh();
    private UUID draft = UUID.randomUUID();

    @BeforeEach
    void begin() {
        var heading = new Heading("График", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31));
        draft = drafts.begin(heading, null, cast.consultant());
        line(DayOfWeek.THURSDAY, LocalTime.of(14, 0), "каб. 214", Audience.EMPLOYEES);
        line(DayOfWeek.WEDNESDAY, LocalTime.of(15, 0), "каб. 118", Audience.PARENTS);
        newcomer = room.joins("daria", "2026-11-24");
    }

    @Test
    void tellWhoReceivesEmployeesWhenAndWhere() {
        publish();
        assertThat(page())
                .contains("четверг, 26 ноября 2026, с 14:00 до 15:30", "каб. 214", "Соболева М. П.")
                .doesNotContain("каб. 118", "3 декабря 2026");
        clock.setLocal("2026-11-26T15:30");
        assertThat(page()).contains("четверг, 3 декабря 2026, с 14:00 до 15:30").doesNotContain("26 ноября 2026, с");
    }

    @Test
    void sayThatNobodyReceivesAsLongAsNoScheduleIsInForce() {
        assertThat(page()).contains("приёмов для сотрудников нет");
    }

    @Test
    void tellByWhenTheTrainingIsHeldAsLongAsNoTimeIsSet() {
        assertThat(page()).contains("не позже этого дня: пятница, 27 ноября 2026");
        room.arranges(room.trainingOf(newcomer), "2026-11-25");
        assertThat(page())
                .contains("среда, 25 ноября 2026, с 09:00 до 10:00, каб. 214")
                .doesNotContain("не позже этого дня");
    }

    @Test
    void nameAFewGuidesOfEachTopic() {
        for (var title : new String[] {"Оценки 1", "Оценки 2", "Оценки 3"}) guide(title, Topic.GRADES, Readers.STAFF);
        guide("Родителям", Topic.PARENT_GRADES, Readers.PUBLIC);
        articles.withdraw(guide("Вход", Topic.ACCESS, Readers.STAFF), cast.consultant());
        assertThat(page())
                .contains(">Оценки 1</a>", ">Оценки 2</a>", "/knowledge?topic=GRADES", "статей пока нет")
                .doesNotContain("Оценки 3", "Родителям", ">Вход<");
    }

    @Test
    void areFoundFromTheAccountWhenEverythingIsSigned() {
        var training = room.trainingOf(newcomer);
        room.holds(training);
        room.post(newcomer, "/trainings/" + training + "/acknowledgement");
        assertThat(room.get(newcomer, "/account")).bodyText().contains("/first-steps");
        assertThat(page()).contains("/trainings/" + training);
    }

    @Test
    void askTheDatabaseAsOftenForManyAsForFew() {
        guide("Оценки", Topic.GRADES, Readers.STAFF);
        publish();
        var visitor = new Visitor(port).signedIn("daria");
        var few = statements(visitor);
        for (int number = 0; number < 20; number++) guide("Уроки " + number, Topic.LESSONS, Readers.STAFF);
        room.colleague();
        assertThat(statements(visitor)).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private int statements(Visitor visitor) {
        visitor.status("/first-steps");
        return sql.of(() -> assertThat(visitor.status("/first-steps")).isEqualTo(200));
    }

    private String guide(String title, Topic topic, Readers readers) {
        var wording = new Wording(topic, readers, title, "Коротко", "Текст");
        return articles.write(wording, cast.consultant(), UUID.randomUUID());
    }

    private void line(DayOfWeek day, LocalTime from, String place, Audience audience) {
        drafts.add(
                draft,
                new Reception(
                        Kind.WEEKLY,
                        day,
                        null,
                        from,
                        from.plusMinutes(90),
                        place,
                        Means.IN_PERSON,
                        audience,
                        cast.consultant(),
                        15,
                        1),
                cast.consultant());
    }

    private void publish() {
        signing.submit(draft, cast.consultant());
        signing.approve(draft, null, cast.director());
        cast.withPassword(newcomer);
    }

    private String page() {
        return room.text(newcomer, "/first-steps");
    }
}
