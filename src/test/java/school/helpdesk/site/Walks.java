package school.helpdesk.site;

import java.util.List;

/** Where each of the people of a {@link School} goes, so that every page is seen. */
final class Walks {

    private Walks() {}

    static List<String> visitorsPages(School.Things things) {
        return List.of(
                "/visits/new",
                "/visits/new?wish=",
                "/visits/" + things.secret(),
                "/visits/" + things.escalated(),
                "/visits/" + things.escalated() + "/escalation",
                "/privacy",
                "/privacy/consent",
                "/privacy/withdrawn",
                "/",
                "/schedule",
                "/schedule?week=2026-W49",
                "/schedule/embed",
                "/schedule/embed?week=2026-W49&audience=PARENTS&theme=dark&lang=en",
                "/schedule/embed?week=2031-W10",
                "/schedule/versions",
                "/schedule/versions/1",
                "/workdays?year=2026",
                "/workdays/term?from=2026-12-30&days=3",
                "/knowledge",
                "/knowledge?topic=ACCESS",
                "/knowledge?q=%D0%BF%D0%B0%D1%80%D0%BE%D0%BB%D1%8C",
                "/knowledge?q=abracadabra",
                "/knowledge/zabyli-parol",
                "/knowledge/zabyli-parol/feedback",
                "/knowledge/zabyli-parol/feedback?given",
                "/support",
                "/support?date=2026-11-26&time=12:59",
                "/regulation",
                "/sign-in",
                "/accessibility");
    }

    static List<String> employeesPages(School.Things things) {
        return List.of(
                "/",
                "/requests",
                "/requests/new",
                "/requests/1",
                "/requests/3",
                "/requests/4",
                "/requests/6",
                "/requests/5/escalation",
                "/first-steps",
                "/trainings/" + things.training(),
                "/knowledge",
                "/knowledge/" + School.GUIDE,
                "/regulation/revisions",
                "/regulation/revisions/2",
                "/notices",
                "/notices/settings",
                "/account");
    }

    static List<String> consultantsPages(School.Things things) {
        var draft = "/schedule/drafts/" + things.draft();
        return List.of(
                "/",
                "/queue",
                "/queue?state=CLOSED",
                "/queue?late=true&topic=GRADES&assignee=nobody",
                "/queue/views",
                "/queue/views?late=true",
                "/shortcuts",
                "/queue/selection?act=TAKE&item=1&item=2",
                "/queue/selection?act=HAND_OVER&item=1",
                "/queue/selection?act=CLOSE&item=1",
                "/requests/1",
                "/requests/2",
                "/requests/5",
                "/requests/1/escalation",
                "/requests/5/escalation",
                "/escalations",
                "/contacts/new",
                "/mailbox",
                "/mailbox?fate=ALL&q=abracadabra",
                "/mailbox/" + things.incoming(),
                "/ready-answers",
                "/ready-answers?q=abracadabra",
                "/ready-answers?removed=",
                "/ready-answers/new",
                "/ready-answers/" + things.answer(),
                "/ready-answers/" + things.answer() + "/edit",
                "/trainings",
                "/trainings?show=LATE",
                "/trainings/" + things.training(),
                "/trainings/" + things.training() + "/session",
                "/knowledge",
                "/knowledge/checks",
                "/knowledge/new",
                "/knowledge/new?from=request-4",
                "/knowledge/" + School.GUIDE,
                "/knowledge/" + School.GUIDE + "/edit",
                "/knowledge/" + School.GUIDE + "/revisions",
                "/knowledge/" + School.GUIDE + "/revisions/2",
                "/visits",
                "/visits?date=2026-11-26",
                "/visits/waiting",
                "/visits/" + things.code(),
                "/schedule/drafts",
                draft,
                draft + "?edit=" + things.line(),
                "/schedule/drafts/" + things.submitted(),
                "/schedule/occurrences/" + things.occurrence());
    }

    static List<String> directorsPages(School.Things things) {
        return List.of(
                "/",
                "/queue",
                "/queue/views",
                "/requests/1",
                "/schedule/drafts",
                "/schedule/drafts/" + things.submitted() + "/approval",
                "/regulation",
                "/regulation/sections/1/edit",
                "/regulation/sections/4/edit",
                "/trainings",
                "/trainings/" + things.training(),
                "/people",
                "/people/new",
                "/people/import",
                "/appointments",
                "/appointments/new",
                "/people/" + things.person());
    }

    static List<String> administratorsPages(School.Things things) {
        return List.of(
                "/people/" + things.person() + "/edit",
                "/mailbox?fate=ALL",
                "/mailbox/" + things.incoming(),
                "/profile",
                "/profile/embedding",
                "/profile/embedding?audience=PARENTS&theme=dark&lang=en",
                "/workdays/changes");
    }
}
