package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

@PageTest
class ScheduleDoorTests {

    static final String[] CONSULTANTS = {
        "/schedule/drafts",
        "/schedule/drafts/{draft}",
        "/schedule/drafts/{draft}/removal",
        "/schedule/drafts/{draft}/lines",
        "/schedule/drafts/{draft}/lines/{line}",
        "/schedule/drafts/{draft}/lines/{line}/removal",
        "/schedule/drafts/{draft}/submission",
        "/schedule/drafts/{draft}/withdrawal",
        "/schedule/occurrences/{occurrence}/cancellation",
        "/schedule/occurrences/{occurrence}/substitution"
    };
    static final String[] DIRECTORS = {"/schedule/drafts/{draft}/approval", "/schedule/drafts/{draft}/return"};

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    ScheduleDesk desk;

    @Autowired
    Cast cast;

    Clerk clerk;
    String draft;
    String line;
    String occurrence;
    String before;
    Map<String, String> typed;

    @BeforeEach
    void begins() {
        var tuesday = weekly(TUESDAY, "14:00", "15:30", cast.consultant());
        Scenes.approved(drafts, signing, cast, year(), tuesday);
        var today = LocalDate.of(2026, 11, 24);
        occurrence = desk.timetable(today, today).occurrences().get(0).id().toString();
        var id = drafts.begin(new Heading("Новый", today, Scenes.LAST), null, cast.consultant());
        line = drafts.add(id, tuesday, cast.consultant()).toString();
        draft = id.toString();
        clerk = new Clerk(mvc, cast, jdbc);
        typed = new HashMap<>(Map.of("title", "Другой", "effectiveFrom", "2026-12-01", "kind", "WEEKLY"));
        typed.putAll(Map.of("weekday", "FRIDAY", "from", "14:00", "to", "15:00", "place", "каб. 1"));
        typed.putAll(Map.of("means", "PHONE", "audience", "PARENTS", "slotMinutes", "15", "seats", "1"));
        typed.putAll(Map.of("effectiveTo", "2027-05-31", "reason", "Курсы", "remarks", "Мало"));
        typed.put("consultant", cast.consultant2().toString());
        cast.teacher();
        cast.admin();
        cast.formerConsultant();
        before = clerk.rows();
    }

    @ParameterizedTest
    @FieldSource("CONSULTANTS")
    void takesFormsOfConsultantsFromNobodyElse(String address) {
        for (var other : List.of(cast.teacher(), cast.admin(), cast.director(), cast.formerConsultant()))
            assertThat(clerk.post(other, at(address), typed)).hasStatus(404);
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @FieldSource("DIRECTORS")
    void takesFormsOfTheDirectorFromNobodyElse(String address) {
        for (var other : List.of(cast.teacher(), cast.admin(), cast.consultant(), cast.formerConsultant()))
            assertThat(clerk.post(other, at(address), typed)).hasStatus(404);
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @FieldSource({"CONSULTANTS", "DIRECTORS"})
    void takesNothingWithoutTheTokenAndNothingFromStrangers(String address) {
        var me = address.matches(".*(approval|return)") ? cast.director() : cast.consultant();
        var bare = mvc.post().uri(at(address)).with(cast.as(me));
        var stranger = mvc.post().uri(at(address)).with(csrf());
        typed.forEach(bare::param);
        typed.forEach(stranger::param);
        assertThat(bare).hasStatus(403);
        assertThat(stranger).hasStatus(303).hasRedirectedUrl("/sign-in");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @FieldSource({"CONSULTANTS", "DIRECTORS"})
    void findsNothingBehindAnIdOfNothing(String address) {
        if (!address.contains("{")) return;
        var me = address.matches(".*(approval|return)") ? cast.director() : cast.consultant();
        for (var id : new String[] {UUID.randomUUID().toString(), "0", "x", "1-1-1-1-1", "%F0%9F%8E%89"}) {
            var uri = address.replaceAll("\\{(draft|occurrence)}", id).replace("{line}", line);
            var form = mvc.post().uri(URI.create(uri)).with(csrf()).with(cast.as(me));
            typed.forEach(form::param);
            assertThat(form).as(uri).hasStatus(404);
        }
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000000000000000000000-20261124",
                "00000000000000000000000000000000-20260230",
                "00000000000000000000000000000000-00000101",
                "00000000000000000000000000000000-99991231",
                "x"
            })
    void findsNoOccurrenceThatIsNone(String id) {
        assertThat(clerk.get(cast.consultant(), "/schedule/occurrences/" + id)).hasStatus(404);
        for (var act : new String[] {"cancellation", "substitution"})
            assertThat(clerk.post(cast.consultant(), "/schedule/occurrences/" + id + "/" + act, typed))
                    .hasStatus(404);
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void findsNoOccurrenceOnAnotherDayOfTheWeek() {
        var wednesday = occurrence.replace("20261124", "20261125");
        assertThat(clerk.get(cast.consultant(), "/schedule/occurrences/" + wednesday))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/schedule/drafts, 200, 200, 404",
        "/schedule/drafts/{draft}, 200, 404, 404",
        "/schedule/drafts/{draft}/approval, 404, 404, 404",
        "/schedule/occurrences/{occurrence}, 200, 404, 404",
        "/schedule/drafts/x, 404, 404, 404",
        "/schedule/versions, 200, 200, 200",
        "/schedule/versions/1, 200, 200, 200"
    })
    void showsEverybodyWhatIsTheirs(String address, int consultant, int director, int teacher) {
        assertThat(clerk.get(cast.consultant2(), at(address))).hasStatus(consultant);
        assertThat(clerk.get(cast.director(), at(address))).hasStatus(director);
        assertThat(clerk.get(cast.teacher(), at(address))).hasStatus(teacher);
        assertThat(clerk.get(cast.formerConsultant(), at(address))).hasStatus(teacher);
    }

    private String at(String address) {
        return address.replace("{draft}", draft).replace("{line}", line).replace("{occurrence}", occurrence);
    }
}
