package school.helpdesk.schedule.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.ScheduleState;

@Controller
@RequestMapping("/schedule/drafts")
class DraftController {

    private final DraftDesk desk;
    private final Editor editor;

    DraftController(DraftDesk desk, Editor editor) {
        this.desk = desk;
        this.editor = editor;
    }

    /** @param basedOn the version a new draft shall begin with */
    @GetMapping
    String index(@RequestParam(required = false) @Nullable UUID basedOn, @Me PersonId me, Model model) {
        model.addAttribute("form", new HeadingForm(null, null, null, basedOn));
        model.addAttribute("drafts", desk.drafts(me));
        return "schedule/drafts";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") HeadingForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("drafts", desk.drafts(me));
            return "schedule/drafts";
        }
        redirect.addFlashAttribute("done", "schedule.done.begun");
        return "redirect:/schedule/drafts/" + desk.begin(form.toHeading(), form.basedOn(), me);
    }

    /**
     * @param edit the line to be changed where it stands
     * @param copy the line a new one begins with
     * @param after the line added last
     */
    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID edit,
            @RequestParam(required = false) @Nullable UUID copy,
            @RequestParam(required = false) @Nullable UUID after,
            @Me PersonId me,
            Model model) {
        var page = desk.page(id, me);
        if (page.schedule().state() == ScheduleState.APPROVED)
            return "redirect:/schedule/versions/" + page.schedule().number();
        return editor.show(page, me, edit, copy, after, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("heading") HeadingForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) return editor.show(desk.page(id, me), me, null, null, null, model);
        desk.describe(id, form.toHeading(), me);
        redirect.addFlashAttribute("done", "schedule.done.described");
        return "redirect:/schedule/drafts/" + id;
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, @Me PersonId me, RedirectAttributes redirect) {
        desk.discard(id, me);
        redirect.addFlashAttribute("done", "schedule.done.discarded");
        return "redirect:/schedule/drafts";
    }
}
