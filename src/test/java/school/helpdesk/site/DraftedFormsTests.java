package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Visitor;
import school.helpdesk.drafts.DraftsDesk;
import school.helpdesk.drafts.Seal;
import school.helpdesk.drafts.Ticket;
import school.helpdesk.kernel.PersonId;

/** Every form with a long text gives back what was typed into it. */
@PageTest
class DraftedFormsTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Autowired
    DraftsDesk desk;

    @Autowired
    Seal seal;

    private School.Things things;
    private final Set<String> kinds = new HashSet<>();

    @BeforeEach
    void open() {
        for (var who : List.of(cast.teacher(), cast.consultant(), cast.director())) cast.withPassword(who);
        things = school.open();
    }

    @Test
    void givesBackWhatWasTypedIntoAnyForm() {
        walk(cast.teacher(), "teacher", Walks.employeesPages(things));
        walk(cast.teacher(), "teacher", List.of("/visits/new?wish="));
        walk(cast.consultant(), "consultant", Walks.consultantsPages(things));
        walk(cast.consultant(), "consultant", List.of("/visits?date=2026-11-24"));
        walk(cast.director(), "director", Walks.directorsPages(things));
        assertThat(kinds)
                .contains(
                        "new",
                        "requests",
                        "note",
                        "closing",
                        "contacts",
                        "knowledge",
                        "regulation",
                        "schedule",
                        "substituting",
                        "cancelling",
                        "visits",
                        "walkIn");
    }

    private void walk(PersonId who, String username, List<String> pages) {
        var visitor = new Visitor(port).signedIn(username);
        for (var page : pages) {
            var tokens = TOKEN.matcher(visitor.get(page).body());
            while (tokens.find()) giveBack(visitor, who, HtmlUtils.htmlUnescape(tokens.group(1)));
        }
    }

    private void giveBack(Visitor visitor, PersonId who, String token) {
        var ticket = seal.open(token).orElseThrow();
        var fields = new HashMap<String, String>();
        fields.put("draft", token);
        for (var text : ticket.texts()) fields.put(text, "Набрано в " + text);
        if (ticket.place().address().contains("wish=")) fields.put("wish", "в среду");
        assertThat(visitor.post("/drafts", fields).statusCode()).isEqualTo(200);
        var draft = desk.of(who).get(0);
        kinds.add(draft.place().kind());
        assertThat(visitor.get(draft.place().with(draft.id()).replaceFirst("#.*", ""))
                        .body())
                .as(draft.place().toString())
                .contains(inside(ticket));
        desk.discard(draft.id(), who);
    }

    private static String inside(Ticket ticket) {
        return "Набрано в " + ticket.texts().get(0);
    }
}
