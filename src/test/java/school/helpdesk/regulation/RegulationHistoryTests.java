package school.helpdesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** What the regulation said before. */
@PageTest
class RegulationHistoryTests {

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

    private Office office;

    @BeforeEach
    void begin() {
        office = new Office(mvc, cast, desk, reader, jdbc);
    }

    @Test
    void isEmptyUntilADirectorHasWrittenSomething() {
        assertThat(office.get(cast.teacher(), "/regulation/revisions"))
                .hasStatusOk()
                .bodyText()
                .contains("Изменений ещё не было");
    }

    @Test
    void listsEveryRevisionOfEverySection() {
        office.revise(Section.HELP, "Звоните до обеда", "Call before noon", "Так решили");
        office.revise(Section.GENERAL, "Общее", "General", "");
        assertThat(office.get(cast.teacher(), "/regulation/revisions"))
                .bodyText()
                .containsSubsequence(
                        "Раздел 1, редакция 2",
                        "Е.П.\u00a0Громова",
                        "вторник, 24 ноября 2026, 10:00",
                        "Раздел 1, редакция 1",
                        "из набора портала",
                        "Раздел 3, редакция 2",
                        "Так решили",
                        "Раздел 3, редакция 1");
    }

    @Test
    void tellsTheDifferenceToTheOneBeforeInBothLanguages() {
        office.revise(Section.HELP, "Первая строка\nЗвоните до обеда каждый день", "Call before noon", "");
        office.revise(Section.HELP, "Первая строка\nЗвоните до вечера каждый день\nВторая", "Call before noon", "");
        assertThat(office.get(cast.teacher(), "/regulation/revisions/3"))
                .hasStatusOk()
                .bodyText()
                .contains("Раздел 3, редакция 3", "Что изменилось после редакции 2", "Директор Е.П.\u00a0Громова")
                .contains("обеда</del>", "вечера</ins>", "[убрано]", "[добавлено]", "Добавлено:", "Вторая")
                .contains("Перевод остался от прежней редакции", "Русский текст целиком", "Английский текст целиком");
        assertThat(office.get(cast.teacher(), "/regulation/revisions/1"))
                .bodyText()
                .contains("из набора портала", "Как рассказать о затруднении")
                .doesNotContain("Что изменилось");
    }

    @Test
    void isPagedByWhereOneIs() {
        office.fill(120);
        var first = office.get(cast.teacher(), "/regulation/revisions");
        assertThat(first)
                .bodyText()
                .contains("/regulation/revisions/120\"", "/regulation/revisions/71\"", "?before=71\"")
                .doesNotContain("/regulation/revisions/70\"", "rel=\"prev\"");
        assertThat(office.get(cast.teacher(), "/regulation/revisions?before=71"))
                .bodyText()
                .contains("/regulation/revisions/70\"", "/regulation/revisions/21\"", "?before=21\"", "rel=\"prev\"");
        assertThat(office.get(cast.teacher(), "/regulation/revisions?before=21"))
                .bodyText()
                .contains("/regulation/revisions/1\"")
                .doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99", "x", "99999999999999999999"})
    void findsNoRevisionThatIsNone(String id) {
        office.adopt(Section.HELP);
        assertThat(office.get(cast.director(), "/regulation/revisions/" + id)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "99999999999999999999"})
    void understandsNoPageThatIsNone(String before) {
        assertThat(office.get(cast.director(), "/regulation/revisions?before=" + before))
                .hasStatus(400);
    }

    @Test
    void isForThoseWhoWorkAtTheSchool() {
        office.adopt(Section.HELP);
        for (var address : new String[] {"/regulation/revisions", "/regulation/revisions/1"}) {
            assertThat(office.get(null, address)).hasStatus(303).hasRedirectedUrl("/sign-in");
            assertThat(office.get(cast.teacher(), address)).hasStatusOk();
        }
    }
}
