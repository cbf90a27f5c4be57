package school.helpdesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.paper.Print;
import school.helpdesk.paper.Tags;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolProfile;
import school.helpdesk.school.Week;

/** The regulation on paper. */
@PageTest
class RegulationPrintTests {

    private static final float MILLIMETRE = 72 / 25.4f;

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
    SchoolDesk school;

    @Autowired
    TravelClock clock;

    private Office office;

    @BeforeEach
    void begin() {
        office = new Office(mvc, cast, desk, reader, jdbc);
        school.change(new SchoolProfile(
                "МБОУ «Лицей имени Пробы»",
                "Лицей",
                "г. Приречный",
                "",
                "+7 (900) 000-00-10",
                "help@lyceum.example",
                "",
                "",
                "",
                ZoneId.of("Asia/Krasnoyarsk"),
                Week.FIVE_DAYS));
    }

    @Test
    void saysEverythingInTheOrderOfAnOfficialPaper() {
        adopted();
        assertThat(print("/regulation.pdf").text())
                .containsSubsequence(
                        "МБОУ «Лицей имени Пробы»",
                        "УТВЕРЖДАЮ",
                        "Директор",
                        "Е.П. Громова",
                        "25 ноября 2026 г.",
                        "ПОЛОЖЕНИЕ",
                        "о помощи в работе с электронным журналом",
                        "1. Общие положения",
                        "г. Приречный",
                        "2. Кто помогает",
                        "Приказы о назначении, которые действуют сейчас",
                        "Соболева Мария",
                        "приказ №",
                        "3. Как получить помощь",
                        "+7 (900) 000-00-10",
                        "4. Обучение",
                        "5. Служба поддержки",
                        "с 09:00 до 21:00 по Москве",
                        "с 13:00 до 01:00 следующего дня",
                        "6. Служба поддержки",
                        "Почему обращение могут отклонить",
                        "Почему этот раздел нельзя править",
                        "/regulation");
    }

    @Test
    void carriesTheStampInTheUpperRightOfTheFirstSheet() {
        adopted();
        var print = print("/regulation.pdf");
        var sheet = print.document().getPage(0).getMediaBox();
        assertThat(sheet.getWidth()).isCloseTo(210 * MILLIMETRE, within(1f));
        assertThat(sheet.getHeight()).isCloseTo(297 * MILLIMETRE, within(1f));
        for (var word : new String[] {"УТВЕРЖДАЮ", "Директор", "Е.П. Громова"}) {
            assertThat(print.run(word).sheet()).isEqualTo(1);
            assertThat(print.run(word).x()).isGreaterThan(sheet.getWidth() / 2);
            assertThat(print.run(word).y()).isLessThan(sheet.getHeight() / 4);
        }
        assertThat(print.text(print.sheets())).contains("Лист " + print.sheets() + " из " + print.sheets());
    }

    @Test
    void carriesNoStampOfWhatNobodyApproved() {
        office.adopt(Section.GENERAL, Section.HELPERS, Section.HELP);
        assertThat(print("/regulation.pdf").text()).contains("ПОЛОЖЕНИЕ").doesNotContain("УТВЕРЖДАЮ", "Громова");
    }

    @Test
    void isTaggedForScreenReaders() {
        var catalog = print("/regulation.pdf").document().getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("ru");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(Tags.of(catalog.getStructureTreeRoot()))
                .containsSubsequence(
                        "P", "H1", "H2", "P", "L", "LI", "H2", "H3", "L", "H2", "H2", "H2", "H2", "H3", "L");
    }

    @Test
    void leadsFromItsLinksToThePortal() throws Exception {
        var links = print("/regulation.pdf").document().getPage(0).getAnnotations().stream()
                .filter(PDAnnotationLink.class::isInstance)
                .map(link -> ((PDActionURI) ((PDAnnotationLink) link).getAction()).getURI())
                .toList();
        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("http"));
    }

    @Test
    void isRussianUnlessEnglishIsAskedFor() {
        adopted();
        assertThat(Print.of(office.english("/regulation.pdf").getResponse().getContentAsByteArray())
                        .text())
                .contains("УТВЕРЖДАЮ");
        office.revise(
                Section.TRAINING,
                "Новое",
                reader.current(Section.TRAINING).wording().english(),
                "");
        assertThat(print("/regulation.pdf?lang=en").text())
                .contains("APPROVED", "REGULATION", "4. Training", "The Russian text is the one in force")
                .contains("made from an earlier Russian text")
                .doesNotContain("Общие");
        assertThat(print("/regulation.pdf?lang=xx").text()).contains("ПОЛОЖЕНИЕ");
    }

    @Test
    void bearsTheLongestTextAndAnythingInIt() {
        office.revise(Section.GENERAL, "<b>&nbsp;</b> \u2028 😀 ".repeat(900), "](".repeat(9_000), "");
        assertThat(print("/regulation.pdf").sheets()).isGreaterThan(3);
        assertThat(print("/regulation.pdf?lang=en").sheets()).isGreaterThan(3);
    }

    @Test
    void isNamedForOldProgramsAndForPeople() {
        assertThat(office.get(null, "/regulation.pdf"))
                .hasContentType("application/pdf")
                .hasHeader(
                        "Content-Disposition",
                        "inline; filename=\"regulation.pdf\"; filename*=UTF-8''"
                                + "%D0%9F%D0%BE%D0%BB%D0%BE%D0%B6%D0%B5%D0%BD%D0%B8%D0%B5%20%D0%BE%20"
                                + "%D0%BF%D0%BE%D0%BC%D0%BE%D1%89%D0%B8%20%D1%81%20"
                                + "%D0%B6%D1%83%D1%80%D0%BD%D0%B0%D0%BB%D0%BE%D0%BC.pdf");
    }

    private void adopted() {
        cast.consultant();
        clock.setLocal("2026-11-25T09:00");
        office.adopt(Section.own().toArray(Section[]::new));
    }

    private Print print(String address) {
        var answer = office.get(null, address);
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        return Print.of(answer.getResponse().getContentAsByteArray());
    }
}
