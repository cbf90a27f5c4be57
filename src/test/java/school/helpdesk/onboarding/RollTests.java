package school.helpdesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;

/** Who is due and who is late, and the sheet on paper. */
@PageTest
class RollTests {

    @Autowired
    Staffroom room;

    @Autowired
    Cast cast;

    @Autowired
    PeopleDesk people;

    @Autowired
    AccessDesk access;

    @Autowired
    TrainingDesk desk;

    @Autowired
    TravelClock clock;

    @Autowired
    SqlCount sql;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "OPEN, Алёхина Боброва Вершинина",
        "DUE_TODAY, Боброва",
        "LATE, Алёхина",
        "IN_TIME, Галкина",
        "OUT_OF_TIME, Дёмина",
        "NOT_NEEDED, Ежова",
        "nonsense, Алёхина Боброва Вершинина"
    })
    void listsEachStanding(String show, String names) {
        everySort();
        var shown = text(cast.director(), "/trainings?show=" + show);
        for (var name : List.of("Алёхина", "Боброва", "Вершинина", "Галкина", "Дёмина", "Ежова"))
            assertThat(shown.contains(name)).as(name).isEqualTo(names.contains(name));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, Открытых обучений нет",
        "DUE_TODAY, Сегодня сроков нет",
        "LATE, Просроченных нет",
        "IN_TIME, Проведённых в срок пока нет",
        "OUT_OF_TIME, Проведённых позже срока нет",
        "NOT_NEEDED, Закрытых без обучения нет"
    })
    void saysWhyAListIsEmpty(String show, String said) {
        assertThat(text(cast.director(), "/trainings?show=" + show).contains("Обучение открывается само"))
                .isEqualTo(show.equals("OPEN"));
        assertThat(text(cast.director(), "/trainings?show=" + show)).contains(said);
    }

    @Test
    void printsTheListWithoutItsTabs() {
        everySort();
        assertThat(text(cast.director(), "/trainings"))
                .contains("class=\"tabs no-print\"", "class=\"filters no-print\"");
    }

    @Test
    void countsEachStandingInThePeriod() {
        everySort();
        assertThat(counts("/trainings")).containsExactly("3", "1", "1", "1", "1", "1");
        assertThat(counts("/trainings?from=2026-11-24")).containsExactly("2", "1", "0", "1", "0", "0");
        assertThat(counts("/trainings?to=2026-11-20")).containsExactly("0", "0", "0", "0", "1", "1");
        assertThat(counts("/trainings?from=2027-01-01&to=2027-01-31")).containsOnly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-12-01&to=2026-11-01", "from=2026-02-30", "from=&to=вчера"})
    void saysWhatIsWrongWithAPeriod(String period) {
        assertThat(room.get(cast.director(), "/trainings?" + period)).hasStatus(422);
        var sheet = room.get(cast.director(), "/trainings/sheet.pdf?" + period);
        assertThat(sheet).hasStatus(303);
        assertThat(sheet.getResponse().getHeader("Location")).startsWith("/trainings?from=");
    }

    @Test
    void goesOnFromPageToPageWithoutLosingAnybody() {
        many(60);
        var seen = new HashSet<String>();
        var address = "/trainings";
        for (int pages = 0; pages < 3; pages++) {
            var shown = text(cast.consultant(), address);
            Pattern.compile("/trainings/([0-9a-f-]{36})")
                    .matcher(shown)
                    .results()
                    .forEach(found -> seen.add(found.group(1)));
            var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(shown);
            assertThat(next.find()).isEqualTo(pages < 2);
            if (pages < 2) address = next.group(1).replace("&amp;", "&");
        }
        assertThat(seen).hasSize(60);
        assertThat(room.get(cast.consultant(), "/trainings?after=nonsense")).hasStatusOk();
        assertThat(room.get(cast.consultant(), "/trainings?after=2026-13-45." + new UUID(0, 0)))
                .hasStatusOk();
    }

    @Test
    void asksAsOftenForManyAsForFew() {
        many(5);
        var id = room.trainingOf(room.joins("daria", "2026-11-24"));
        room.arranges(id, "2026-11-25");
        var addresses =
                List.of("/trainings", "/trainings?show=LATE", "/trainings/" + id, "/trainings/" + id + "/session");
        var consultant = visitor(cast.consultant());
        var few = addresses.stream()
                .map(address -> statements(consultant, address))
                .toList();
        many(500);
        var lots = addresses.stream()
                .map(address -> statements(consultant, address))
                .toList();
        assertThat(lots).isEqualTo(few).allMatch(count -> count <= 12);
        var director = visitor(cast.director());
        assertThat(statements(director, "/trainings")).isLessThanOrEqualTo(12);
        assertThat(statements(director, "/trainings/sheet.pdf")).isLessThanOrEqualTo(12);
        var newcomer = cast.extra("newcomer");
        room.records(newcomer, Staffroom.details("2026-11-24", true));
        assertThat(statements(visitor(newcomer), "/first-steps")).isLessThanOrEqualTo(12);
        assertThat(statements(visitor(newcomer), "/trainings/" + room.trainingOf(newcomer)))
                .isLessThanOrEqualTo(12);
    }

    @Test
    void findsTheOpenOnesByAnIndex() {
        many(500);
        room.jdbc.sql("analyze training").update();
        assertThat(
                        plan(
                                "state = 'OPEN' and took_office_on between '2026-11-01' and '2026-11-20' order by took_office_on, id limit 26"))
                .contains("training_open")
                .doesNotContain("Sort");
        assertThat(
                        plan(
                                "state in ('HELD', 'ACKNOWLEDGED') and settled_on <= held_to order by took_office_on desc, id desc limit 26"))
                .contains("training_in_time")
                .doesNotContain("Sort");
        assertThat(
                        plan(
                                "state in ('HELD', 'ACKNOWLEDGED') and settled_on > held_to order by took_office_on desc, id desc limit 26"))
                .contains("training_out_of_time")
                .doesNotContain("Sort");
    }

    @Test
    void printsTheSheetWithBothSignatures() throws Exception {
        everySort();
        var sheet = room.get(cast.director(), "/trainings/sheet.pdf?from=2026-09-01&to=2026-12-31");
        assertThat(sheet).hasStatusOk();
        assertThat(sheet.getResponse().getContentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(sheet.getResponse().getContentAsByteArray())) {
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "))
                    .contains(
                            "Ведомость обучения новых сотрудников работе с электронным журналом",
                            "с 1 сентября 2026 по 31 декабря 2026",
                            "Алёхина",
                            "Галкина Вера",
                            "Соболева М. П.",
                            "Галкина В. П.",
                            "27 ноября 2026",
                            "не являются квалифицированной электронной подписью")
                    .doesNotContain("Ежова");
        }
    }

    @Test
    void printsWhomTheListShows() throws Exception {
        everySort();
        join("Жукова", "2026-08-28");
        assertThat(print("")).contains("За всё время", "Алёхина", "Жукова");
        assertThat(print("?from=2026-09-01"))
                .contains("Вступили в должность с 1 сентября 2026", "Алёхина")
                .doesNotContain("Жукова", " по ");
        assertThat(print("?to=2026-08-31"))
                .contains("Вступили в должность по 31 августа 2026", "Жукова")
                .doesNotContain("Алёхина");
        assertThat(room.get(cast.director(), "/trainings/sheet.pdf?to=2026-08-31")
                        .getResponse()
                        .getHeader("Content-Disposition"))
                .contains("filename=\"trainings-2026-08-31.pdf\"");
    }

    @Test
    void saysOnTheSheetThatItIsNotEverybody() throws Exception {
        many(1000);
        assertThat(print("")).doesNotContain("выберите период короче");
        many(1);
        assertThat(print("")).contains("Это первые 1 000 сотрудников", "выберите период короче");
    }

    @Test
    void printsAnEmptySheetForAPeriodWithoutAnybody() throws Exception {
        var sheet = room.get(cast.consultant(), "/trainings/sheet.pdf?from=2020-01-01&to=2020-12-31");
        try (var document = Loader.loadPDF(sheet.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("новых сотрудников не было");
        }
    }

    /** It is Friday, 27 November: who took office on Tuesday is due, who did before is late. */
    private void everySort() {
        clock.setLocal("2026-11-27T10:00");
        join("Алёхина", "2026-11-23");
        join("Боброва", "2026-11-24");
        join("Вершинина", "2026-11-25");
        var inTime = join("Галкина", "2026-11-24");
        room.holds(room.trainingOf(inTime));
        desk.acknowledge(room.trainingOf(inTime), inTime);
        room.holds(room.trainingOf(join("Дёмина", "2026-11-19")));
        desk.waive(room.trainingOf(join("Ежова", "2026-11-20")), "Работала здесь раньше", cast.director());
    }

    private PersonId join(String family, String day) {
        var details = new PersonDetails(family, "Вера", "Павловна", "Учитель", "", LocalDate.parse(day), true);
        return people.add(details, "user" + Math.abs(family.hashCode()));
    }

    private String print(String query) throws Exception {
        var sheet = room.get(cast.director(), "/trainings/sheet.pdf" + query);
        try (var document = Loader.loadPDF(sheet.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private void many(int count) {
        room.jdbc.sql("""
                        with joined as (
                            insert into person (id, family_name, given_name, patronymic, position, email, took_office_on, newcomer, created_at)
                            select gen_random_uuid(), 'Новикова', 'Анна', '', '', '', date '2026-11-01' + i % 20, true, now()
                            from generate_series(1, :count) i returning id, took_office_on)
                        insert into training (id, person_id, took_office_on, state, opened_at, reason)
                        select gen_random_uuid(), id, took_office_on, 'OPEN', now(), '' from joined""").param("count", count).update();
    }

    private List<String> counts(String address) {
        return Pattern.compile("tabs__count[^>]*>(\\d+)<")
                .matcher(text(cast.director(), address))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String text(PersonId who, String address) {
        return new String(room.get(who, address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Visitor visitor(PersonId who) {
        return new Visitor(port).signedIn(access.username(cast.withPassword(who)));
    }

    private int statements(Visitor who, String address) {
        who.status(address);
        clock.forward(Duration.ofSeconds(1));
        return sql.of(() -> assertThat(who.status(address)).isEqualTo(200));
    }

    private String plan(String where) {
        return String.join(
                "\n",
                room.jdbc
                        .sql("explain select * from training where " + where)
                        .query(String.class)
                        .list());
    }
}
