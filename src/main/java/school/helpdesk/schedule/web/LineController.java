package school.helpdesk.schedule.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.Reception;

@Controller
@RequestMapping("/schedule/drafts/{id}/lines")
class LineController {

    private final DraftDesk desk;
    private final Editor editor;

    LineController(DraftDesk desk, Editor editor) {
        this.desk = desk;
        this.editor = editor;
    }

    /** Leads back to the form, which then offers the next line. */
    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LineForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) return mistaken(id, null, me, model);
        var line = desk.add(id, form.toReception(), me);
        redirect.addFlashAttribute("done", "schedule.done.added");
        return "redirect:/schedule/drafts/" + id + "?after=" + line;
    }

    @PostMapping("/{line}")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID line,
            @Valid @ModelAttribute("form") LineForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) return mistaken(id, line, me, model);
        desk.change(id, line, form.toReception(), form.seen(), me);
        redirect.addFlashAttribute("done", "schedule.done.changed");
        return "redirect:/schedule/drafts/" + id + "#line-" + line;
    }

    @PostMapping("/{line}/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID line, @Me PersonId me, RedirectAttributes redirect) {
        var removed = desk.remove(id, line, me);
        removed.ifPresent(said -> redirect.addFlashAttribute("removed", said));
        redirect.addFlashAttribute("done", "schedule.done.removed");
        return "redirect:/schedule/drafts/" + id
                + removed.map(LineController::place).orElse("");
    }

    private String mistaken(UUID id, @Nullable UUID line, PersonId me, Model model) {
        return editor.show(desk.page(id, me), me, line, null, null, model);
    }

    private static String place(Reception said) {
        return "#" + (said.weekday() == null ? "dated" : said.weekday());
    }
}
