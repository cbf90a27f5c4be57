package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.answers.AnswerDesk;
import school.helpdesk.answers.Drawer;

@PageTest
class ShortcutTests {

    private static final Pattern CARRIED = Pattern.compile("data-key=\"(.)\"");
    private static final Pattern TOLD = Pattern.compile("<kbd>(.)</kbd>");

    /** Which the script itself knows. */
    private static final Set<String> OF_ROWS = Set.of("J", "K", "O", "X");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AnswerDesk answers;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        jdbc.sql("update appointment set employees = true where person_id = ?")
                .param(cast.consultant2().value())
                .update();
        new Shelf(jdbc, clock).put(1, cast.teacher(), RequestState.NEW, null);
        new Shelf(jdbc, clock).put(1, cast.teacher(), RequestState.TAKEN, cast.consultant());
        new Drawer(mvc, cast, answers, jdbc).fill(1);
    }

    @Test
    void areToldWhereTheyWork() {
        var tables = Reading.text(hands.get(cast.consultant(), "/shortcuts")).split("id=\"request\"");
        var queue = letters(CARRIED, Reading.text(hands.get(cast.consultant(), "/queue")));
        queue.addAll(OF_ROWS);
        var request = letters(CARRIED, Reading.text(hands.get(cast.consultant(), "/requests/1")));
        request.addAll(letters(CARRIED, Reading.text(hands.get(cast.consultant(), "/requests/2"))));
        assertThat(queue).contains("?").isEqualTo(with("?", letters(TOLD, tables[0])));
        assertThat(request).contains("?").isEqualTo(with("?", letters(TOLD, tables[1])));
    }

    @Test
    void belongToOneThingOnAPage() {
        for (var address : new String[] {"/queue", "/requests/1", "/requests/2"}) {
            var all = CARRIED.matcher(Reading.text(hands.get(cast.consultant(), address)))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(all).as(address).doesNotHaveDuplicates();
        }
    }

    @Test
    void areSwitchedOffAndOnAgain() {
        assertThat(hands.get(cast.consultant(), "/shortcuts"))
                .bodyText()
                .contains("Горячие клавиши включены.", "/display?keys=off&amp;back=/shortcuts");
        var off = hands.get(cast.consultant(), "/display?keys=off&back=/shortcuts");
        assertThat(off).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, "/shortcuts");
        assertThat(off.getResponse().getHeader(HttpHeaders.SET_COOKIE)).startsWith("keys=off;");
        assertThat(without("/shortcuts"))
                .bodyText()
                .contains("Горячие клавиши выключены.", "/display?keys=on&amp;back=/shortcuts");
        for (var address : new String[] {"/queue", "/requests/1"})
            assertThat(without(address))
                    .bodyText()
                    .contains("href=\"/shortcuts\"")
                    .doesNotContain("data-key=\"?\"");
    }

    @Test
    void areForStaffOnly() {
        assertThat(hands.get(cast.director(), "/shortcuts")).hasStatusOk();
        assertThat(hands.get(cast.teacher(), "/shortcuts")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(hands.get(cast.teacher(), "/requests/1"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/shortcuts", "data-key=\"?\"");
        assertThat(hands.get(cast.director(), "/requests/1")).bodyText().contains("data-key=\"?\"");
    }

    private MvcTestResult without(String address) {
        return mvc.get()
                .uri(address)
                .cookie(new Cookie("keys", "off"))
                .with(cast.as(cast.consultant()))
                .exchange();
    }

    private static Set<String> with(String one, Set<String> others) {
        others.add(one);
        return others;
    }

    private static Set<String> letters(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
