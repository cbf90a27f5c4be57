package school.helpdesk.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;

@PageTest
@RecordApplicationEvents
class ProfilePageTests {

    private static final Map<String, String> GOOD = Map.of(
            "name", "Школа в Берёзове",
            "shortName", "Школа № 7",
            "town", "Берёзово",
            "address", "ул. Лесная, 7",
            "phone", "+7 (900) 000-00-07",
            "email", "school@school.example",
            "site", "https://school.example",
            "zone", "Asia/Yekaterinburg",
            "week", "SIX_DAYS");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    SchoolDesk desk;

    @Autowired
    SchoolTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("name", List.of("", "  ", "\u0000"), "Напишите полное название"),
                Arguments.of("name", List.of("я".repeat(301), "я".repeat(1_000_000)), "Слишком длинно"),
                Arguments.of("shortName", List.of("", "\t"), "Напишите короткое название"),
                Arguments.of("shortName", List.of("😀".repeat(51)), "Слишком длинно"),
                Arguments.of("town", List.of("я".repeat(101)), "Слишком длинно"),
                Arguments.of("address", List.of("я".repeat(301)), "Слишком длинно"),
                Arguments.of("phone", List.of("0".repeat(51)), "Слишком длинно"),
                Arguments.of("email", List.of("mail", "@", "a@@b", "😀"), "не похоже на адрес почты"),
                Arguments.of(
                        "site",
                        List.of(
                                "school.example",
                                "javascript:alert(1)",
                                "ftp://school.example",
                                "https:// x",
                                "https://"),
                        "начинается с https://"),
                Arguments.of("site", List.of("https://" + "a".repeat(2_000_000)), "Слишком длинно"),
                Arguments.of(
                        "zone",
                        List.of("", "Mars/Olympus", "+25:00", "<script>", "\u0000", "A".repeat(2_000_000)),
                        "Выберите часовой пояс"),
                Arguments.of("week", List.of(""), "Выберите рабочую неделю"),
                Arguments.of("week", List.of("FOUR_DAYS", "0", "😀"), "подходящее значение"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesTheMistakeBesideItsFieldAndKeepsTheRest(String field, List<String> values, String words) {
        for (var value : values)
            assertThat(post(cast.admin(), with(field, value)))
                    .as(field)
                    .hasStatus(422)
                    .bodyText()
                    .contains("error-summary", "href=\"#" + field + "\"", "id=\"" + field + "-error\"", words)
                    .contains(field.equals("address") ? "value=\"Берёзово\"" : "value=\"ул. Лесная, 7\"");
        assertThat(rows()).isZero();
        assertThat(events.stream(ProfileChanged.class)).isEmpty();
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(post(cast.admin(), Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"name-error\"", "id=\"shortName-error\"", "id=\"zone-error\"", "id=\"week-error\"");
        assertThat(rows()).isZero();
    }

    @Test
    void keepsTheZoneAndTheWeekThatWereChosen() {
        assertThat(post(cast.admin(), with("name", "")))
                .bodyText()
                .containsPattern("value=\"Asia/Yekaterinburg\"[^>]*selected")
                .containsPattern("value=\"SIX_DAYS\"[^>]*checked");
    }

    @Test
    void showsTheNewNameOnEveryPageAtOnce() {
        assertThat(post(cast.admin(), GOOD)).hasStatus(303).hasRedirectedUrl("/profile");
        assertThat(mvc.get().uri("/"))
                .bodyText()
                .contains(
                        "Школа № 7",
                        "Школа в Берёзове",
                        "href=\"tel:+79000000007\"",
                        "href=\"mailto:school@school.example\"",
                        "href=\"https://school.example\"");
    }

    @Test
    void meansEveryHourInTheNewZoneAtOnce() {
        post(cast.admin(), GOOD);
        assertThat(time.zone()).isEqualTo(ZoneId.of("Asia/Yekaterinburg"));
        assertThat(time.at(time.now()).toLocalTime()).isEqualTo("08:00");
        assertThat(time.instant(LocalDate.of(2026, 11, 24), LocalTime.of(8, 0))).isEqualTo(time.now());
        assertThat(time.endOf(LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-24T19:00:00Z");
    }

    @Test
    void staysOneHoweverOftenItIsSaved() {
        for (var times = 0; times < 3; times++)
            assertThat(post(cast.admin(), GOOD)).hasStatus(303);
        assertThat(post(cast.admin(), with("town", "Канск"))).hasStatus(303);
        assertThat(rows()).isEqualTo(1);
        assertThat(desk.profile().town()).isEqualTo("Канск");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "‮אב اليوم", "😀 №7", "${7*7}"})
    void keepsTextOfAnyScriptHarmless(String text) {
        var fields = with("name", text);
        fields.putAll(Map.of("shortName", text, "town", text, "address", text, "phone", text));
        assertThat(post(cast.admin(), fields)).hasStatus(303);
        assertThat(desk.profile().name()).isEqualTo(text);
        for (var address : new String[] {"/", "/profile", "/sign-in", "/accessibility", "/schedule"})
            assertThat(mvc.get().uri(address).with(cast.as(cast.admin())))
                    .bodyText()
                    .doesNotContain("<script>alert", "<img src=x", ">49<");
    }

    @Test
    void belongsToTheAdministrator() {
        for (var other : List.of(cast.director(), cast.consultant(), cast.teacher())) {
            assertThat(mvc.get().uri("/profile").with(cast.as(other))).hasStatus(404);
            assertThat(post(other, GOOD)).hasStatus(404);
        }
        assertThat(mvc.get().uri("/profile")).hasStatus(303).hasRedirectedUrl("/sign-in");
        assertThat(mvc.post().uri("/profile").with(cast.as(cast.admin()))).hasStatus(403);
        assertThat(rows()).isZero();
    }

    private int rows() {
        return jdbc.sql("select count(*) from school_profile")
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> with(String field, String value) {
        var fields = new HashMap<>(GOOD);
        fields.put(field, value);
        return fields;
    }

    private MvcTestResult post(PersonId by, Map<String, String> fields) {
        var request = mvc.post().uri("/profile").with(cast.as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
