package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import school.helpdesk.drafts.Drafts;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.Colleagues;
import school.helpdesk.requests.Message;
import school.helpdesk.requests.RequestPage;
import school.helpdesk.requests.RequestReader;
import school.helpdesk.requests.Viewpoint;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.requests.queue.QueueRow;
import school.helpdesk.requests.queue.Rows;
import school.helpdesk.school.SchoolTime;

/** Fills the pages that show requests, whichever controller leads to them. */
@Component
class RequestPages {

    private final RequestReader reader;
    private final FileShelf files;
    private final Ready ready;
    private final SchoolTime time;
    private final Drafts drafts;

    RequestPages(RequestReader reader, FileShelf files, Ready ready, SchoolTime time, Drafts drafts) {
        this.reader = reader;
        this.files = files;
        this.ready = ready;
        this.time = time;
        this.drafts = drafts;
    }

    /** One request, with whatever was typed into its forms. */
    String show(long number, Access me, @Nullable Long before, Model model) {
        return show(reader.page(number, me, before), me, before, model);
    }

    /** The same with the mistakes of one of its forms; who only reads has none to send. */
    String showMistakes(long number, Access me, Model model) {
        var page = reader.page(number, me, null);
        if (page.viewpoint() == Viewpoint.DIRECTOR) throw new NotFound("form of request " + number);
        return show(page, me, null, model);
    }

    /** A list of requests; tells whom it names, this person too, and who works on such. */
    Colleagues list(Rows rows, @Nullable PersonId also, Model model) {
        var untils = new HashMap<Long, Until>();
        for (QueueRow row : rows.rows()) {
            var until = Until.of(row.promisedUntil(), time);
            if (until != null) untils.put(row.number(), until);
        }
        model.addAttribute("rows", rows.rows());
        model.addAttribute("untils", untils);
        var colleagues = reader.people(rows.rows(), also);
        model.addAttribute("people", colleagues.cards());
        return colleagues;
    }

    String show(RequestPage page, Access me, @Nullable Long before, Model model) {
        var promise = page.request().promise();
        model.addAttribute("page", page);
        if (page.viewpoint() != Viewpoint.ASKER) model.addAttribute("section", "/queue");
        model.addAttribute("me", me.person());
        model.addAttribute("it", page.request());
        model.addAttribute("until", Until.of(promise == null ? null : promise.until(), time));
        model.addAttribute("older", before != null);
        putInHand(page, me.person(), model);
        addIfAbsent(model, "form", drafts.typed("form", SayingForm.EMPTY));
        addIfAbsent(model, "note", drafts.typed("note", SayingForm.EMPTY));
        addIfAbsent(model, "closing", drafts.typed("closing", new ClosureForm(page.reasonInHand(me.person()))));
        addIfAbsent(model, "handing", drafts.typed("handing", HandOverForm.EMPTY));
        addIfAbsent(model, "seen", seen(model));
        if (before == null && page.can("ANSWER") && !model.containsAttribute("offer"))
            model.addAttribute("offer", ready.offer(page, "", me));
        putFiles(me.person(), model);
        return "requests/show";
    }

    /** The words that were just taken back are in their form again. */
    private static void putInHand(RequestPage page, PersonId me, Model model) {
        var recalled = page.inHand(me);
        if (recalled == null) return;
        model.addAttribute("inHand", recalled);
        var again = new SayingForm(recalled.body(), "", Message.mark(recalled.id()));
        addIfAbsent(model, recalled.isNote() ? "note" : "form", again);
    }

    /** What came after the last message its writer saw is marked, when a text comes back; else nothing is. */
    private static long seen(Model model) {
        return Stream.of("form", "note")
                .map(form -> ((SayingForm) requireNonNull(model.getAttribute(form))).seen())
                .filter(seen -> seen != null && !seen.isEmpty())
                .findFirst()
                .map(Seen::of)
                .orElse(Long.MAX_VALUE);
    }

    /** What waits under the mark of the form for the conversation, which gets one where it has none. */
    private void putFiles(PersonId me, Model model) {
        var form = (SayingForm) model.getAttribute("form");
        var typed = form == null ? null : form.once();
        var once = typed == null || typed.isEmpty() ? UUID.randomUUID().toString() : typed;
        model.addAttribute("mark", once);
        if (once.equals(typed)) model.addAttribute("kept", files.unsent(me, FormMark.of(once)));
    }

    private static void addIfAbsent(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) model.addAttribute(name, value);
    }
}
