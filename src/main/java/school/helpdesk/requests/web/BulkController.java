package school.helpdesk.requests.web;

import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Directory;
import school.helpdesk.requests.Act;
import school.helpdesk.requests.BulkDesk;
import school.helpdesk.requests.Judged;
import school.helpdesk.school.SchoolTime;

/** One act on several requests of the queue: looked at first, done when confirmed. */
@Controller
@RequestMapping("/queue/selection")
class BulkController {

    private static final int LONGEST = 2000;

    private final BulkDesk desk;
    private final Directory directory;
    private final SchoolTime time;

    BulkController(BulkDesk desk, Directory directory, SchoolTime time) {
        this.desk = desk;
        this.directory = directory;
        this.time = time;
    }

    @GetMapping
    String show(@ModelAttribute("form") BulkForm form, Errors errors, Asked asked, @Me PersonId me, Model model) {
        return page(form, asked, me, model);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") BulkForm form,
            Errors errors,
            Asked asked,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        var act = form.chosen();
        var closes = act == Act.CLOSE;
        if (form.lacksReceiver()) errors.rejectValue("to", "requests.handover.to.missing");
        if (act != Act.TAKE && form.said().isEmpty())
            errors.rejectValue("reason", closes ? "requests.form.reason.missing" : "requests.handover.reason.missing");
        if (form.said().length() > LONGEST) errors.rejectValue("reason", "requests.form.reason.long");
        var seen = form.seen();
        if (errors.hasErrors() || seen.isEmpty()) return page(form, asked, me, model);
        var skipped = desk.carryOut(form.toErrand(), seen, me);
        redirect.addFlashAttribute("done", "requests.bulk.done." + act);
        redirect.addFlashAttribute("doneArgs", List.of(seen.size() - skipped.size(), seen.size()));
        redirect.addFlashAttribute("skipped", skipped);
        return "redirect:" + Tab.href(asked.toFilter(), asked.words(), null);
    }

    private String page(BulkForm form, Asked asked, PersonId me, Model model) {
        var filter = asked.toFilter();
        var judged = form.lacksReceiver()
                ? List.<Judged>of()
                : desk.judge(form.toErrand(), form.seen().keySet(), me);
        var named = new HashSet<PersonId>();
        for (var one : judged) {
            if (one.request().asker() != null) named.add(one.request().asker());
            if (one.request().assignee() != null) named.add(one.request().assignee());
        }
        if (form.receiver() != null) named.add(form.receiver());
        var colleagues = directory.colleagues(named, time.today());
        model.addAttribute("section", "/queue");
        model.addAttribute("act", form.chosen());
        model.addAttribute("receiver", colleagues.cards().get(form.receiver()));
        model.addAttribute("handing", new HandOverForm(form.to(), ""));
        model.addAttribute("items", form.seen().keySet());
        model.addAttribute(
                "possible", judged.stream().filter(one -> one.why() == null).toList());
        model.addAttribute(
                "impossible", judged.stream().filter(one -> one.why() != null).toList());
        model.addAttribute("people", colleagues.cards());
        model.addAttribute(
                "receivers",
                colleagues.consultants().stream()
                        .filter(consultant -> !consultant.person().id().equals(me))
                        .toList());
        model.addAttribute("me", me);
        model.addAttribute("parameters", Asked.parameters(filter, asked.words()));
        model.addAttribute("back", Tab.href(filter, asked.words(), null));
        return "requests/bulk";
    }
}
