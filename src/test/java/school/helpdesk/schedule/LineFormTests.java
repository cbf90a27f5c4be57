package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** The form of a line, as it stands for a new one and in the place of one that is changed. */
@PageTest
class LineFormTests {

    private static final Map<String, String> MEETING = Map.of("kind", "PARENT_MEETING", "date", "2026-12-05");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    Cast cast;

    Clerk clerk;
    UUID draft;
    String create;
    String update;
    Map<String, String> typed;

    @BeforeEach
    void begins() {
        clerk = new Clerk(mvc, cast, jdbc);
        draft = drafts.begin(year(), null, cast.consultant());
        var line = drafts.add(draft, weekly(TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
        create = "/schedule/drafts/" + draft + "/lines";
        update = create + "/" + line;
        typed = new HashMap<>(Map.of("kind", "WEEKLY", "weekday", "FRIDAY", "from", "14:00", "to", "15:00"));
        typed.putAll(Map.of("place", "каб. 101", "means", "PHONE", "audience", "PARENTS", "seats", "2"));
        typed.putAll(
                Map.of("slotMinutes", "15", "consultant", cast.consultant2().toString()));
    }

    @Test
    void addsALineHoweverOftenItIsSent() {
        var first = clerk.post(cast.consultant(), create, typed);
        assertThat(first).hasStatus(303).flash().containsEntry("done", "schedule.done.added");
        assertThat(drafts.page(draft, cast.consultant()).schedule().lines()).hasSize(2);
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant2(), create, typed))
                .hasStatus(303)
                .hasRedirectedUrl(first.getResponse().getRedirectedUrl());
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(clerk.get(
                        cast.consultant(), String.valueOf(first.getResponse().getRedirectedUrl())))
                .hasStatusOk()
                .bodyText()
                .contains("каб. 101", "14:00–15:00");
    }

    @Test
    void changesALineHoweverOftenItIsSent() {
        assertThat(clerk.post(cast.consultant2(), update, typed)).hasStatus(303);
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant2(), update, typed)).hasStatus(303);
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(drafts.page(draft, cast.consultant()).schedule().lines())
                .extracting(line -> line.reception().place())
                .containsExactly("каб. 101");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, '', Выберите, как часто",
        "kind, YEARLY, подходящее значение",
        "weekday, '', Выберите день недели",
        "weekday, DOOMSDAY, подходящее значение",
        "from, '', Укажите время начала",
        "from, 25:00, Введите время",
        "from, noon, Введите время",
        "to, '', Укажите время конца",
        "to, 24:61, Введите время",
        "to, 14:00, Конец должен быть позже",
        "to, 13:00, Конец должен быть позже",
        "place, '', 'Укажите кабинет, телефон'",
        "place, '   ', 'Укажите кабинет, телефон'",
        "means, '', 'Выберите, как проходит'",
        "means, OWL, подходящее значение",
        "audience, '', 'Выберите, для кого'",
        "audience, PUPILS, подходящее значение",
        "consultant, '', 'Выберите, кто принимает'",
        "consultant, x, Выберите значение из списка",
        "slotMinutes, '', сколько минут",
        "slotMinutes, 4, На одного посетителя: от 5 до 240",
        "slotMinutes, 241, На одного посетителя: от 5 до 240",
        "slotMinutes, 61, времени больше",
        "slotMinutes, 99999999999, целое число",
        "slotMinutes, 15.5, целое число",
        "seats, 0, Мест сразу: от 1 до 500",
        "seats, 501, Мест сразу: от 1 до 500",
        "seats, -1, Мест сразу: от 1 до 500",
        "seats, many, целое число",
        "date, 2026-02-30, 'Введите дату, которая есть'"
    })
    void sendsTheFormBackAsItWasTyped(String field, String value, String word) {
        typed.put(field, value);
        var before = clerk.rows();
        for (var uri : List.of(create, update)) {
            var answer = clerk.post(cast.consultant(), uri, typed);
            assertThat(answer).hasStatus(422).bodyText().contains("error-summary", "id=\"" + field + "-error\"", word);
            for (var kept : List.of("from", "to", "place", "slotMinutes", "seats"))
                assertThat(answer)
                        .bodyText()
                        .contains("name=\"" + kept + "\" value=\""
                                + typed.getOrDefault(kept, "").strip());
        }
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "ONCE, '', Укажите дату",
        "ONCE, 2026-02-30, 'Введите дату, которая есть'",
        "ONCE, 1999-12-31, Такого года",
        "PARENT_MEETING, '', Укажите дату",
        "PARENT_MEETING, 2101-01-01, Такого года"
    })
    void wantsADateOfWhatIsHeldOnce(String kind, String date, String word) {
        typed.putAll(Map.of("kind", kind, "date", date));
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant(), create, typed))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"date-error\"", word, "value=\"" + date + "\"");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void takesAMeetingForParentsOnly() {
        typed.putAll(MEETING);
        typed.put("audience", "EMPLOYEES");
        assertThat(clerk.post(cast.consultant(), create, typed))
                .hasStatus(422)
                .bodyText()
                .contains("audience-error");
        typed.put("audience", "BOTH");
        typed.put("slotMinutes", "");
        assertThat(clerk.post(cast.consultant(), create, typed)).hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEEKLY", "ONCE", "PARENT_MEETING"})
    void countsInWholeMinutes(String kind) {
        typed.putAll(MEETING);
        typed.putAll(Map.of("kind", kind, "from", "14:00:10", "to", "14:00:50"));
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant(), create, typed))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"to-error\"");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void namesEveryMistakeOfAnEmptyForm() {
        var before = clerk.rows();
        for (var uri : List.of(create, update))
            assertThat(clerk.post(cast.consultant(), uri))
                    .hasStatus(422)
                    .bodyText()
                    .contains("kind-error", "from-error", "to-error", "place-error", "means-error")
                    .contains("audience-error", "consultant-error", "slotMinutes-error");
        assertThat(clerk.rows()).isEqualTo(before);
    }
}
