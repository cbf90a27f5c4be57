package school.helpdesk.knowledge;

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
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;

@PageTest
class StarterSetTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ArticleDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StarterSet starter;

    private Library library;

    @BeforeEach
    void begin() {
        library = new Library(mvc, cast, desk, jdbc);
    }

    @Test
    void speaksOfEveryTopicOfTheRegulationAndOfParentsAccess() {
        assertThat(StarterSet.guides()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(StarterSet.guides())
                .extracting(guide -> guide.wording().topic())
                .contains(
                        Topic.TIMETABLE,
                        Topic.GRADES,
                        Topic.ATTENDANCE,
                        Topic.LESSON_PLANS,
                        Topic.LESSONS,
                        Topic.ACCESS,
                        Topic.PARENT_ACCESS);
    }

    @Test
    void letsParentsReadWhatIsForParents() {
        assertThat(StarterSet.guides())
                .filteredOn(guide -> guide.wording().topic().audience() == Audience.PARENTS)
                .allMatch(guide -> guide.wording().readers() == Readers.PUBLIC);
    }

    @Test
    void isWrittenWithinTheBoundsOfTheForm() {
        assertThat(StarterSet.guides()).extracting(StarterSet.Guide::slug).doesNotHaveDuplicates();
        for (var guide : StarterSet.guides()) {
            assertThat(guide.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(guide.wording().title()).hasSizeBetween(10, 100);
            assertThat(guide.wording().summary()).hasSizeBetween(10, Wording.LONGEST_SUMMARY);
            assertThat(guide.wording().body()).hasSizeBetween(500, 4000).doesNotContain("http", "  \n");
        }
    }

    /** Whatever the vendor calls its menus, buttons and sections today, it may call otherwise tomorrow. */
    @Test
    void tellsNothingOfTheVendorsScreens() {
        for (var guide : StarterSet.guides())
            assertThat(guide.wording().body().toLowerCase(Locale.ROOT))
                    .as(guide.slug())
                    .doesNotContain("нажмите", "кнопк", "меню ", "вкладку «", "элжур", "→");
    }

    @Test
    void isPutOnAnEmptyShelfOnce() {
        starter.bring();
        assertThat(library.count("article")).isEqualTo(StarterSet.guides().size());
        assertThat(library.count("article_revision"))
                .isEqualTo(StarterSet.guides().size());
        starter.bring();
        assertThat(library.count("article")).isEqualTo(StarterSet.guides().size());
        assertThat(library.get(null, "/knowledge")).hasStatusOk().bodyText().contains("Забыли пароль");
        for (var guide : StarterSet.guides())
            assertThat(library.get(cast.teacher(), "/knowledge/" + guide.slug()))
                    .hasStatusOk();
    }

    @Test
    void doesNotComeBackOnceTheSchoolHasGuidesOfItsOwn() {
        library.publicGuide("Наша статья", "Текст");
        starter.bring();
        assertThat(library.count("article")).isEqualTo(1);
    }

    @Test
    void leavesWhatTheSchoolMadeOfIt() {
        starter.bring();
        desk.withdraw("zabyli-parol", cast.consultant());
        library.revise("nadezhnyy-parol", "По-нашему", 1);
        starter.bring();
        assertThat(library.get(null, "/knowledge/zabyli-parol")).hasStatus(404);
        assertThat(library.get(null, "/knowledge/nadezhnyy-parol")).bodyText().contains("По-нашему");
    }

    @Test
    void isPutThereByOneOfTwoInstances() throws Exception {
        assertThat(AtOnce.refusals(starter::bring, starter::bring)).containsOnlyNulls();
        assertThat(library.count("article")).isEqualTo(StarterSet.guides().size());
    }
}
