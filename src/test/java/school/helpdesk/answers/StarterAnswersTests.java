package school.helpdesk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.people.Topic;

@PageTest
class StarterAnswersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AnswerDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StarterAnswers starter;

    @Autowired
    Fields fields;

    private Drawer drawer;

    @BeforeEach
    void begin() {
        drawer = new Drawer(mvc, cast, desk, jdbc);
    }

    @Test
    void areWrittenWithinTheBoundsOfTheForm() {
        assertThat(StarterAnswers.texts()).hasSizeBetween(8, 12);
        assertThat(StarterAnswers.texts()).extracting(AnswerText::title).doesNotHaveDuplicates();
        for (var text : StarterAnswers.texts()) {
            assertThat(text.title()).hasSizeBetween(10, 60);
            assertThat(text.body()).hasSizeBetween(200, 1200);
            assertThat(fields.unknown(text.body())).isEmpty();
            assertThat(fields.in(text.body())).contains("{имя}", "{консультант}");
        }
    }

    @Test
    void speakOfEveryTopicOfTheRegulationAndFitAnyToo() {
        assertThat(StarterAnswers.texts())
                .extracting(AnswerText::topic)
                .contains(
                        null,
                        Topic.TIMETABLE,
                        Topic.GRADES,
                        Topic.ATTENDANCE,
                        Topic.LESSON_PLANS,
                        Topic.ACCESS,
                        Topic.PARENT_ACCESS);
    }

    /** Whatever the vendor calls its menus, buttons and sections today, it may call otherwise tomorrow. */
    @Test
    void tellNothingOfTheVendorsScreens() {
        for (var text : StarterAnswers.texts())
            assertThat(text.body().toLowerCase(Locale.ROOT))
                    .as(text.title())
                    .doesNotContain("кнопк", "меню ", "вкладку «", "элжур", "→", "http");
    }

    @Test
    void arePutOnAnEmptyShelfOnce() {
        starter.bring();
        starter.bring();
        assertThat(drawer.count()).isEqualTo(StarterAnswers.texts().size());
        assertThat(drawer.get(cast.consultant(), "/ready-answers?q=подробностей"))
                .bodyText()
                .contains("Не хватает подробностей");
    }

    @Test
    void doNotComeBackOnceTheyWereRemoved() {
        starter.bring();
        jdbc.sql("update ready_answer set removed_at = now()").update();
        starter.bring();
        assertThat(drawer.get(cast.consultant(), "/ready-answers")).bodyText().contains("Готовых ответов нет");
    }

    @Test
    void leaveASchoolAloneThatHasItsOwn() {
        drawer.put("Наше", null, "Текст");
        starter.bring();
        assertThat(drawer.count()).isEqualTo(1);
    }

    @Test
    void arePutThereByOneOfTwoInstances() throws Exception {
        assertThat(AtOnce.refusals(starter::bring, starter::bring)).containsOnlyNulls();
        assertThat(drawer.count()).isEqualTo(StarterAnswers.texts().size());
    }
}
