package school.helpdesk.site;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static school.helpdesk.people.Right.ADMINISTRATOR;
import static school.helpdesk.people.Right.CONSULTANT;
import static school.helpdesk.people.Right.DIRECTOR;
import static school.helpdesk.people.Right.EMPLOYEE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import school.helpdesk.people.Right;

/** Every address that opens at all, and to whom; the first that fits decides, and what is not here stays closed. */
final class Doors {

    static final List<Door> ALL = new Doors().list;

    private static final String FEEDBACK = "/knowledge/*/feedback";

    private final List<Door> list = new ArrayList<>();

    private Doors() {
        everybody();
        schedule();
        requests();
        readyAnswers();
        escalation();
        knowledge();
        regulation();
        visits();
        onboarding();
        letters();
        mailbox();
        notices();
        people();
    }

    private void everybody() {
        open(GET, "/", "/assets/*", "/display", "/accessibility");
        open(GET, "/sign-in", "/invitations/*", "/actuator/health/liveness", "/actuator/health/readiness");
        open(POST, "/sign-in", "/sign-out", "/invitations/*");
        open(GET, "/workdays", "/workdays/term", "/workdays/term.json");
        open(GET, "/support", "/support.json");
        get(Set.of(ADMINISTRATOR), "/workdays/changes");
        post(Set.of(ADMINISTRATOR), "/workdays/changes", "/workdays/changes/*/removal");
    }

    private void schedule() {
        open(GET, "/schedule", FramedPage.ADDRESS, "/schedule.json", "/schedule.ics");
        open(GET, "/schedule/versions", "/schedule/versions/*");
        open(GET, "/schedule/poster.pdf", "/schedule/versions/*/poster.pdf");
        get(Set.of(DIRECTOR), "/schedule/drafts/*/approval");
        post(Set.of(DIRECTOR), "/schedule/drafts/*/approval", "/schedule/drafts/*/return");
        get(Set.of(CONSULTANT, DIRECTOR), "/schedule/drafts", "/schedule/drafts/*", "/schedule/drafts/*/poster.pdf");
        get(Set.of(CONSULTANT), "/schedule/occurrences/*");
        post(Set.of(CONSULTANT), "/schedule/drafts", "/schedule/drafts/**", "/schedule/occurrences/*/*");
    }

    private void requests() {
        get(Set.of(CONSULTANT, DIRECTOR), "/queue", "/queue/views", "/shortcuts");
        get(Set.of(CONSULTANT), "/queue/selection");
        post(Set.of(CONSULTANT), "/queue/selection");
        post(Set.of(CONSULTANT, DIRECTOR), "/queue/views", "/queue/views/*");
        post(Set.of(CONSULTANT, DIRECTOR), "/queue/views/*/rise", "/queue/views/*/removal");
        get(Set.of(CONSULTANT), "/contacts/new");
        post(Set.of(CONSULTANT), "/contacts");
        get(Set.of(EMPLOYEE), "/requests", "/requests/new", "/requests/*");
        get(Set.of(EMPLOYEE), "/requests/*/files/*", "/requests/*/files/*/preview");
        post(Set.of(EMPLOYEE), "/requests", "/requests/suggestions");
        post(Set.of(EMPLOYEE), "/requests/*/messages", "/requests/*/closure", "/requests/*/reopening");
        post(Set.of(EMPLOYEE), "/requests/*/presence");
        post(Set.of(EMPLOYEE), "/requests/*/undo", "/requests/*/recalled/removal");
        get(Set.of(CONSULTANT), "/requests/*/merger");
        post(Set.of(CONSULTANT), "/requests/*/merger", "/requests/*/merger/removal");
        post(
                Set.of(CONSULTANT),
                "/requests/*/assignment",
                "/requests/*/assignment/release",
                "/requests/*/assignment/handover",
                "/requests/*/clarification",
                "/requests/*/answer",
                "/requests/*/ready",
                "/requests/*/notes");
    }

    private void readyAnswers() {
        get(Set.of(CONSULTANT), "/ready-answers", "/ready-answers/new", "/ready-answers/*", "/ready-answers/*/edit");
        post(Set.of(CONSULTANT), "/ready-answers", "/ready-answers/*");
        post(Set.of(CONSULTANT), "/ready-answers/*/removal", "/ready-answers/*/restoration");
    }

    private void escalation() {
        get(Set.of(CONSULTANT, DIRECTOR), "/escalations");
        get(Set.of(EMPLOYEE), "/requests/*/escalation", "/requests/*/escalation/appeal.eml");
        post(Set.of(EMPLOYEE), "/requests/*/escalation", "/requests/*/escalation/*");
        open(GET, "/visits/*/escalation", "/visits/*/escalation/appeal.eml");
        open(POST, "/visits/*/escalation", "/visits/*/escalation/*");
    }

    private void knowledge() {
        get(Set.of(EMPLOYEE), "/knowledge/suggestions");
        post(Set.of(EMPLOYEE), "/knowledge/answers");
        get(Set.of(CONSULTANT), "/knowledge/new", "/knowledge/*/edit");
        get(Set.of(CONSULTANT, DIRECTOR), "/knowledge/checks", "/knowledge/*/revisions", "/knowledge/*/revisions/*");
        post(Set.of(CONSULTANT), "/knowledge", "/knowledge/*", "/knowledge/*/check");
        post(Set.of(CONSULTANT), "/knowledge/*/withdrawal", "/knowledge/*/publication");
        open(GET, "/knowledge", "/knowledge/*", FEEDBACK, "/knowledge/pictures/*");
        open(POST, FEEDBACK);
    }

    private void regulation() {
        open(GET, "/regulation", "/regulation.pdf");
        get(Set.of(EMPLOYEE), "/regulation/revisions", "/regulation/revisions/*");
        get(Set.of(DIRECTOR), "/regulation/sections/*/edit");
        post(Set.of(DIRECTOR), "/regulation/sections/*/edit");
    }

    private void visits() {
        get(Set.of(CONSULTANT), "/visits", "/visits/waiting", "/visits/meetings/new");
        post(Set.of(CONSULTANT), "/visits/walk-ins", "/visits/meetings", "/visits/*/attendance", "/visits/*/notice");
        post(Set.of(CONSULTANT), "/visits/*/attendance/removal");
        get(Set.of(EMPLOYEE), "/visits/employee");
        open(GET, "/visits/new", "/visits/*", "/privacy", "/privacy/consent", "/privacy/withdrawn");
        open(POST, "/visits", "/visits/check", "/visits/*/cancellation", "/visits/*/move");
        open(POST, "/visits/*/consent/withdrawal");
    }

    private void onboarding() {
        get(Set.of(CONSULTANT, DIRECTOR), "/trainings", "/trainings/sheet.pdf");
        get(Set.of(EMPLOYEE), "/first-steps", "/trainings/*");
        get(Set.of(CONSULTANT), "/trainings/*/session");
        post(Set.of(CONSULTANT), "/trainings/*/session", "/trainings/*/checklist", "/trainings/*/completion");
        post(Set.of(EMPLOYEE), "/trainings/*/acknowledgement");
        post(Set.of(CONSULTANT, DIRECTOR), "/trainings/*/waiver");
    }

    private void letters() {
        get(Set.of(ADMINISTRATOR, CONSULTANT, DIRECTOR), "/letters");
        get(Set.of(EMPLOYEE), "/letters/*");
        post(Set.of(ADMINISTRATOR), "/letters/test", "/letters/*/retry");
    }

    private void mailbox() {
        get(Set.of(CONSULTANT, ADMINISTRATOR), "/mailbox", "/mailbox/*");
        get(Set.of(CONSULTANT), "/mailbox/*/letter.eml", "/mailbox/*/files/*");
        post(Set.of(CONSULTANT), "/mailbox/*/request", "/mailbox/*/removal", "/mailbox/*/restoration");
    }

    private void notices() {
        get(Set.of(EMPLOYEE), "/notices", "/notices/settings");
        post(Set.of(EMPLOYEE), "/notices/seen", "/notices/settings", "/notices/*/opening");
    }

    private void people() {
        get(Set.of(EMPLOYEE), "/account", "/drafts", "/drafts/*");
        post(Set.of(EMPLOYEE), "/drafts", "/drafts/*/removal");
        post(Set.of(EMPLOYEE), "/account/password", "/account/sessions/end");
        post(Set.of(ADMINISTRATOR), "/people/*/roles");
        get(Set.of(DIRECTOR, ADMINISTRATOR), "/people", "/people/new", "/people/*", "/people/*/edit");
        post(Set.of(DIRECTOR, ADMINISTRATOR), "/people", "/people/*", "/people/*/*");
        get(Set.of(DIRECTOR, ADMINISTRATOR), "/people/import", "/people/import/example.csv");
        post(Set.of(DIRECTOR, ADMINISTRATOR), "/people/import", "/people/import/confirmation");
        get(Set.of(DIRECTOR, ADMINISTRATOR), "/appointments", "/appointments/new");
        post(Set.of(DIRECTOR, ADMINISTRATOR), "/appointments", "/appointments/*/end");
        get(Set.of(ADMINISTRATOR), "/profile", "/profile/embedding");
        post(Set.of(ADMINISTRATOR), "/profile");
    }

    private void open(HttpMethod method, String... patterns) {
        add(method, Set.of(), patterns);
    }

    private void get(Set<Right> rights, String... patterns) {
        add(GET, rights, patterns);
    }

    private void post(Set<Right> rights, String... patterns) {
        add(POST, rights, patterns);
    }

    private void add(HttpMethod method, Set<Right> rights, String... patterns) {
        for (var pattern : patterns) list.add(new Door(method, pattern, rights));
    }
}
