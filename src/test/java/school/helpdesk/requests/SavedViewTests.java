package school.helpdesk.requests;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.queue.QueueFilter;
import school.helpdesk.requests.queue.SavedView;
import school.helpdesk.requests.queue.ViewDesk;

@PageTest
class SavedViewTests {

    private static final QueueFilter LATE = new QueueFilter(null, null, null, false, true);
    private static final QueueFilter MINE = new QueueFilter(null, null, null, true, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    ViewDesk desk;

    private final List<@Nullable Integer> expected = new ArrayList<>();

    private Hands hands;
    private Shelf shelf;
    private PersonId me;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        shelf = new Shelf(jdbc, clock);
        me = cast.consultant();
    }

    @Test
    void keepsFiltersAndWordsUnderANameAndLeadsBackToThem() {
        var fields = new String[] {
            "name",
            "Оценки по телефону",
            "state",
            "TAKEN",
            "topic",
            "GRADES",
            "channel",
            "PHONE",
            "late",
            "true",
            "assignee",
            cast.consultant2().toString(),
            "q",
            "четверть & год"
        };
        var address = requireNonNull(
                hands.post(me, "/queue/views", fields).getResponse().getRedirectedUrl());
        assertThat(address).startsWith("/queue?state=TAKEN&topic=GRADES&channel=PHONE&late=true&assignee=");
        var kept = views(me).get(0);
        assertThat(kept.filter())
                .isEqualTo(new QueueFilter(
                        RequestState.TAKEN, Topic.GRADES, Channel.PHONE, false, true, cast.consultant2()));
        assertThat(kept.words()).isEqualTo("четверть & год");
        assertThat(hands.get(me, "/queue"))
                .bodyText()
                .contains("Мои виды", "Оценки по телефону", address.replace("&", "&amp;"));
    }

    @ParameterizedTest
    @CsvSource({"mine=true, MINE", "assignee=me, MINE", "assignee=nobody, NOBODY"})
    void keepsWhoWorksOnIt(String parameter, String whose) {
        var field = parameter.split("=");
        hands.post(me, "/queue/views", "name", "Чьё", field[0], field[1]);
        var expected =
                whose.equals("MINE") ? MINE : new QueueFilter(null, null, null, false, false, QueueFilter.NOBODY);
        assertThat(views(me).get(0).filter()).isEqualTo(expected);
    }

    @Test
    void marksTheViewThatIsShown() {
        desk.keep(me, "Горит", LATE, "");
        assertThat(hands.get(me, "/queue?late=true"))
                .bodyText()
                .containsPattern("aria-current=\"page\"><bdi>Горит</bdi>");
        assertThat(hands.get(me, "/queue?late=true&q=слово"))
                .bodyText()
                .doesNotContainPattern("aria-current=\"page\"><bdi>Горит</bdi>");
    }

    @Test
    void countsTheOpenOnesOfEachView() {
        shelf.put(3, cast.teacher(), RequestState.NEW, null);
        shelf.put(2, cast.teacher(), RequestState.TAKEN, me);
        shelf.put(1, cast.teacher2(), RequestState.TAKEN, cast.consultant2());
        shelf.put(4, cast.teacher(), RequestState.WAITING, me);
        shelf.put(5, cast.teacher(), RequestState.CLOSED, me);
        jdbc.sql("update request set channel = 'PHONE', topic = 'LESSONS' where number in (1, 4)")
                .update();
        shelf.promise(1, "2026-11-20T15:30");
        keep(LATE, "", 1);
        keep(MINE, "", 6);
        keep(new QueueFilter(null, null, null, false, false, QueueFilter.NOBODY), "", 3);
        keep(new QueueFilter(null, null, null, false, false, cast.consultant2()), "", 1);
        keep(new QueueFilter(RequestState.WAITING, null, null, false, false), "", 4);
        keep(new QueueFilter(null, Topic.LESSONS, Channel.PHONE, false, false), "", 2);
        keep(new QueueFilter(null, Topic.LESSONS, Channel.PHONE, true, false), "", 1);
        keep(new QueueFilter(RequestState.CLOSED, null, null, false, false), "", null);
        keep(new QueueFilter(RequestState.ANSWERED, null, null, true, true), "", null);
        var counts = views(me).stream().map(SavedView::count).toList();
        assertThat(counts).isEqualTo(expected);
    }

    @Test
    void countsByWordsWhatTheSearchWouldShow() {
        shelf.put(2, cast.teacher(), RequestState.TAKEN, me);
        shelf.put(1, cast.teacher2(), RequestState.NEW, null);
        shelf.put(1, cast.teacher2(), RequestState.CLOSED, me);
        jdbc.sql("update request set happened = 'Ведомость не печатается' where number in (1, 3, 4)")
                .update();
        shelf.say(2, 3, List.of(me));
        var all = QueueFilter.OPEN;
        keep(all, "ведомости", 2);
        keep(MINE, "ВЕДОМОСТЬ", 1);
        keep(all, "слово", 1);
        keep(all, "тихонов", 1);
        keep(all, "берёзкена", 2);
        keep(all, "№ 2", 1);
        keep(all, "3", 2);
        keep(all, "4", 0);
        keep(all, "черепаха", 0);
        keep(all, "ошибка -ведомость", 1);
        for (var view : views(me)) {
            var open = Reading.numbers(hands.mvc()
                            .get()
                            .uri("/queue")
                            .param("q", view.words())
                            .with(cast.as(me))
                            .exchange())
                    .stream()
                    .filter(number -> number != 4)
                    .count();
            if (!view.filter().mine()) assertThat(view.count()).as(view.words()).isEqualTo((int) open);
        }
        assertThat(views(me).stream().map(SavedView::count).toList()).isEqualTo(expected);
    }

    @Test
    void countsNobodyToANoteAboutTheirOwn() {
        shelf.put(1, me, RequestState.NEW, null);
        shelf.say(1, 3, List.of(cast.consultant2()));
        jdbc.sql("alter table request_message disable trigger request_message_is_kept")
                .update();
        jdbc.sql("delete from request_message where kind <> 'NOTE'").update();
        jdbc.sql("alter table request_message enable trigger request_message_is_kept")
                .update();
        keep(QueueFilter.OPEN, "слово", 0);
        desk.keep(cast.consultant2(), "Слово", QueueFilter.OPEN, "слово");
        assertThat(views(me).get(0).count()).isZero();
        assertThat(views(cast.consultant2()).get(0).count()).isEqualTo(1);
    }

    @Test
    void isEverybodysOwn() {
        desk.keep(me, "Горит", LATE, "");
        var id = views(me).get(0).id();
        var other = cast.consultant2();
        assertThat(views(other)).isEmpty();
        assertThat(hands.get(other, "/queue")).bodyText().doesNotContain("Горит");
        assertThat(hands.post(other, "/queue/views/" + id, "name", "Моё")).hasStatus(404);
        assertThat(hands.post(other, "/queue/views/" + id + "/removal")).hasStatus(404);
        assertThat(hands.post(other, "/queue/views/" + id + "/rise")).hasStatus(404);
        assertThat(hands.post(cast.teacher(), "/queue/views/" + id + "/removal"))
                .hasStatus(404);
        assertThat(views(me)).extracting(SavedView::name).containsExactly("Горит");
        assertThat(hands.post(other, "/queue/views", "name", "Горит", "late", "true"))
                .hasStatus(303);
    }

    @Test
    void isForTheDirectorToo() {
        assertThat(hands.post(cast.director(), "/queue/views", "name", "Горит", "late", "true"))
                .hasStatus(303)
                .hasRedirectedUrl("/queue?late=true");
        assertThat(hands.get(cast.director(), "/queue")).bodyText().contains("Горит");
        assertThat(hands.get(cast.director(), "/queue/views")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"'', Напишите название", "'   ', Напишите название", "LONG, Сократите название до 60 знаков"})
    void saysWhatIsWrongWithANameAndKeepsTheRest(String name, String words) {
        var typed = name.equals("LONG") ? "я".repeat(61) : name;
        var answer = hands.post(me, "/queue/views", "name", typed, "late", "true", "q", "слово");
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(words, "name=\"late\" value=\"true\"", "name=\"q\" value=\"слово\"", typed.strip());
        desk.keep(me, "Горит", LATE, "");
        var id = views(me).get(0).id();
        assertThat(hands.post(me, "/queue/views/" + id, "name", typed))
                .hasStatus(422)
                .bodyText()
                .contains(words, "Горит");
        assertThat(views(me)).extracting(SavedView::name).containsExactly("Горит");
    }

    @Test
    void hasEachNameOnce() {
        desk.keep(me, "Горит", LATE, "");
        desk.keep(me, "Мои", MINE, "");
        assertThat(hands.post(me, "/queue/views", "name", "ГОРИТ", "mine", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Вид с таким названием у вас уже есть", "value=\"ГОРИТ\"");
        assertThat(hands.post(me, "/queue/views/" + views(me).get(1).id(), "name", "горит"))
                .hasStatus(422)
                .bodyText()
                .contains("Вид с таким названием у вас уже есть");
        assertThat(hands.post(me, "/queue/views/" + views(me).get(0).id(), "name", "ГОРИТ!"))
                .hasStatus(303);
        assertThat(views(me)).extracting(SavedView::name).containsExactly("ГОРИТ!", "Мои");
    }

    @Test
    void isKeptOnceByWhoPressesTwice() {
        for (int i = 0; i < 2; i++)
            assertThat(hands.post(me, "/queue/views", "name", "Горит", "late", "true"))
                    .hasStatus(303);
        assertThat(views(me)).hasSize(1);
    }

    @RepeatedTest(3)
    void isKeptInItsOwnPlaceByWhoSavesTwoAtOnce() throws Exception {
        var saving = new ArrayList<Callable<String>>();
        for (int i = 0; i < 6; i++) {
            var name = "Вид " + i / 2;
            saving.add(() -> desk.keep(me, name, LATE, ""));
        }
        assertThat(AtOnce.all(saving)).containsOnly("");
        assertThat(views(me)).extracting(SavedView::ordinal).containsExactly(1, 2, 3);
    }

    @Test
    void areTwentyAtMost() {
        for (int i = 1; i <= ViewDesk.MOST; i++)
            assertThat(desk.keep(me, "Вид " + i, LATE, "")).isEmpty();
        assertThat(hands.post(me, "/queue/views", "name", "Ещё", "late", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Можно сохранить не больше 20 видов");
        assertThat(views(me)).hasSize(ViewDesk.MOST);
    }

    @Test
    void riseOneByOne() {
        for (var name : List.of("А", "Б", "В")) desk.keep(me, name, LATE, "");
        var last = views(me).get(2);
        assertThat(hands.post(me, "/queue/views/" + last.id() + "/rise", "from", "3"))
                .hasStatus(303)
                .hasRedirectedUrl("/queue/views");
        assertThat(names()).containsExactly("А", "В", "Б");
        hands.post(me, "/queue/views/" + last.id() + "/rise", "from", "3");
        assertThat(names()).containsExactly("А", "В", "Б");
        hands.post(me, "/queue/views/" + last.id() + "/rise", "from", "2");
        hands.post(me, "/queue/views/" + last.id() + "/rise", "from", "1");
        assertThat(names()).containsExactly("В", "А", "Б");
        assertThat(hands.post(me, "/queue/views/" + last.id() + "/rise", "from", "первый"))
                .hasStatus(400);
    }

    @Test
    void goesAndCanBeBroughtBack() {
        for (var name : List.of("А", "Б", "В")) desk.keep(me, name, LATE, "слово");
        var removal = hands.post(me, "/queue/views/" + views(me).get(1).id() + "/removal");
        assertThat(names()).containsExactly("А", "В");
        assertThat(views(me)).extracting(SavedView::ordinal).containsExactly(1, 2);
        var flash = removal.getMvcResult().getFlashMap();
        assertThat(flash.get("removed")).isEqualTo("Б");
        assertThat(flash.get("removedParameters")).isEqualTo(Map.of("late", "true", "q", "слово"));
        hands.post(me, "/queue/views", "name", "Б", "late", "true", "q", "слово");
        assertThat(views(me).get(2).shows(LATE, "слово")).isTrue();
        assertThat(hands.post(me, "/queue/views/" + UUID.randomUUID() + "/removal"))
                .hasStatus(404);
    }

    @Test
    void offersToSaveWhatIsShown() {
        assertThat(hands.get(me, "/queue/views?late=true&topic=GRADES"))
                .bodyText()
                .contains("Просроченные", "name=\"topic\" value=\"GRADES\"");
        assertThat(hands.get(me, "/queue/views")).bodyText().contains("Сохранённых видов нет");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = ''",
                "name = repeat('я', 61)",
                "name = 'ВТОРОЙ'",
                "ordinal = 0",
                "ordinal = 21",
                "ordinal = 2",
                "state = 'LOST'",
                "mine = true, nobody = true",
                "nobody = true, assignee = owner",
                "words = repeat('я', 201)",
                "owner = gen_random_uuid()",
                "assignee = gen_random_uuid()"
            })
    void isKeptByTheRulesOfTheDatabase(String change) {
        desk.keep(me, "Первый", LATE, "");
        desk.keep(me, "Второй", LATE, "");
        assertThatThrownBy(() -> jdbc.sql("update request_view set " + change + " where ordinal = 1")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void areCountedInOneStatementHoweverManyThereAre() {
        assertThat(sql.statements(() -> views(me)))
                .filteredOn(statement -> statement.contains("request_view"))
                .hasSize(1);
        shelf.put(5, cast.teacher(), RequestState.NEW, null);
        statements();
        var few = statements();
        for (int i = 0; i < ViewDesk.MOST; i++) desk.keep(me, "Вид " + i, LATE, i % 2 == 0 ? "" : "ошибка");
        shelf.put(500, cast.teacher(), RequestState.NEW, null);
        assertThat(statements()).isEqualTo(few);
        assertThat(sql.of(() -> assertThat(hands.get(me, "/queue/views")).hasStatusOk()))
                .isLessThanOrEqualTo(8);
    }

    private void keep(QueueFilter filter, String words, @Nullable Integer count) {
        assertThat(desk.keep(me, "Вид " + expected.size(), filter, words)).isEmpty();
        expected.add(count);
    }

    private int statements() {
        return sql.of(() -> assertThat(hands.get(me, "/queue")).hasStatusOk());
    }

    private List<SavedView> views(PersonId who) {
        return desk.overview(who).views();
    }

    private List<String> names() {
        return views(me).stream().map(SavedView::name).toList();
    }
}
