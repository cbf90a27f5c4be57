package school.helpdesk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.ArticleDesk;
import school.helpdesk.knowledge.ArticleReader;
import school.helpdesk.knowledge.PictureIntake;
import school.helpdesk.knowledge.Readers;
import school.helpdesk.knowledge.Shelf;
import school.helpdesk.knowledge.StarterSet;
import school.helpdesk.knowledge.Wording;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.people.Topic;
import school.helpdesk.school.SchoolTime;

/** The guides the portal brought along, what the school made of one of them, one of its own, and what readers say. */
@Order(5)
class DemoGuides implements Chapter {

    private static final List<String> OLD = List.of("temy-sehali", "kak-napisat-uchitelyu");
    private static final String REVISED = "kak-zakryt-chetvert";

    private final StarterSet starter;
    private final ArticleDesk desk;
    private final ArticleReader reader;
    private final PictureIntake pictures;
    private final Shelf shelf;
    private final SchoolTime time;
    private final TravelClock clock;
    private final JdbcClient jdbc;

    DemoGuides(
            StarterSet starter,
            ArticleDesk desk,
            ArticleReader reader,
            PictureIntake pictures,
            Shelf shelf,
            SchoolTime time,
            TravelClock clock,
            JdbcClient jdbc) {
        this.starter = starter;
        this.desk = desk;
        this.reader = reader;
        this.pictures = pictures;
        this.shelf = shelf;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void tell() {
        var maria = DemoPeople.named(jdbc, "consultant");
        clock.comeBack();
        clock.setLocal(time.today().minusDays(200) + "T15:10");
        starter.bring();
        workAgo(20);
        for (var topic : Topic.values())
            shelf.topic(topic, null, consultant(maria)).guides().stream()
                    .filter(guide -> !OLD.contains(guide.slug()))
                    .forEach(guide -> desk.check(guide.slug(), maria));
        workAgo(9);
        revise(maria);
        workAgo(4);
        own(maria);
        clock.comeBack();
        for (var slug : List.of("zabyli-parol", "kak-opisat-zatrudnenie", REVISED)) opinions(slug);
    }

    private void revise(PersonId maria) {
        var now = reader.article(REVISED, consultant(maria)).wording();
        var body = now.body()
                .replace("лучше вдвоём", "обязательно вдвоём")
                .replace(
                        "смотрит в журнал.",
                        "смотрит в журнал.\n4. Предупредите классного руководителя о каждой «двойке».");
        var changed = new Wording(now.topic(), now.readers(), now.title(), now.summary(), body);
        desk.revise(REVISED, changed, "Договорились на педсовете проверять вдвоём", 1, maria);
    }

    private void own(PersonId maria) {
        var body = """
                ## Вопрос

                Замена в расписании не видна учителю, хотя о ней объявили утром.

                ## Ответ

                1. Обновите страницу: открытая со вчера показывает вчерашнее.

                   ![Расписание дня: строка с заменой обведена красным](%s)

                2. Если замены нет, позвоните секретарю: замены вносит она, обычно до второго урока.
                3. До этого запишите отсутствующих на бумаге.""".formatted(timetable(maria));
        desk.write(
                new Wording(
                        Topic.TIMETABLE,
                        Readers.STAFF,
                        "Замена объявлена, а в журнале её нет",
                        "Что делать, пока замену не внесли.",
                        body),
                maria,
                UUID.randomUUID());
    }

    /** @return how a text names its picture */
    private String timetable(PersonId maria) {
        try {
            var taken = pictures.keep(maria, UUID.randomUUID(), List.of(DemoPicture.timetable()));
            return taken.kept().get(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void opinions(String slug) {
        for (int i = 0; i < 12; i++)
            desk.vote(slug, consultant(DemoPeople.named(jdbc, "teacher")), "demo" + i, i % 5 != 0);
        for (int i = 0; i < 3; i++) desk.answer(slug, consultant(DemoPeople.named(jdbc, "teacher")), UUID.randomUUID());
    }

    private static Access consultant(PersonId person) {
        return new Access(person, "", Set.of(Right.EMPLOYEE, Right.CONSULTANT));
    }

    /** Nobody was a consultant before the school year. */
    private void workAgo(int days) {
        clock.comeBack();
        var appointed = DemoPeople.beginningOfSchoolYear(time.today()).minusDays(11);
        var day = time.today().minusDays(days);
        clock.setLocal((day.isBefore(appointed) ? appointed : day) + "T15:10");
    }
}
