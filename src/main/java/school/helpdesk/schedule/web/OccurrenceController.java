package school.helpdesk.schedule.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.drafts.Drafts;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.OccurrenceDesk;
import school.helpdesk.schedule.OccurrenceId;

@Controller
@RequestMapping("/schedule/occurrences/{id}")
class OccurrenceController {

    private final OccurrenceDesk desk;
    private final Drafts drafts;

    OccurrenceController(OccurrenceDesk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable OccurrenceId id, @Me PersonId me, Model model) {
        model.addAttribute("cancelling", drafts.typed("cancelling", CancellationForm.EMPTY));
        model.addAttribute("substituting", drafts.typed("substituting", SubstitutionForm.EMPTY));
        return page(id, me, model);
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable OccurrenceId id,
            @Valid @ModelAttribute("cancelling") CancellationForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            model.addAttribute("substituting", SubstitutionForm.EMPTY);
            return page(id, me, model);
        }
        desk.cancel(id, requireNonNull(form.reason()), me);
        return backTo(id, "schedule.done.cancelled", redirect);
    }

    @PostMapping("/substitution")
    String substitute(
            @PathVariable OccurrenceId id,
            @Valid @ModelAttribute("substituting") SubstitutionForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            model.addAttribute("cancelling", CancellationForm.EMPTY);
            return page(id, me, model);
        }
        var substitute = new PersonId(requireNonNull(form.consultant()));
        desk.substitute(id, substitute, requireNonNull(form.reason()), me);
        return backTo(id, "schedule.done.substituted", redirect);
    }

    private String page(OccurrenceId id, PersonId me, Model model) {
        var page = desk.page(id, me);
        var free = new LinkedHashMap<String, String>();
        page.free()
                .forEach(consultant -> free.put(
                        consultant.person().id().toString(), consultant.person().fullName()));
        model.addAttribute("page", page);
        model.addAttribute("free", free);
        model.addAttribute("back", Week.of(id.date()));
        return "schedule/occurrence";
    }

    private static String backTo(OccurrenceId id, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        redirect.addFlashAttribute("doneArgs", new Object[] {id.date()});
        return "redirect:/schedule?week=" + Week.of(id.date()) + "#on-" + id.date();
    }
}
