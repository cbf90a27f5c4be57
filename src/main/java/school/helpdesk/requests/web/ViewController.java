package school.helpdesk.requests.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import school.helpdesk.people.Directory;
import school.helpdesk.requests.queue.ViewDesk;
import school.helpdesk.school.SchoolTime;

/** The views of the queue that a person keeps. */
@Controller
@RequestMapping("/queue/views")
class ViewController {

    private static final String PAGE = "requests/views";

    private final ViewDesk desk;
    private final Directory directory;
    private final SchoolTime time;

    ViewController(ViewDesk desk, Directory directory, SchoolTime time) {
        this.desk = desk;
        this.directory = directory;
        this.time = time;
    }

    @GetMapping
    String index(Asked asked, @Me PersonId me, Model model) {
        return page(asked, ViewForm.EMPTY, me, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ViewForm form,
            Errors errors,
            Asked asked,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) reject(errors, desk.keep(me, form.toName(), asked.toFilter(), asked.words()));
        if (errors.hasErrors()) return page(asked, form, me, model);
        redirect.addFlashAttribute("done", "requests.view.kept");
        redirect.addFlashAttribute("doneArgs", List.of(form.toName()));
        return "redirect:" + Tab.href(asked.toFilter(), asked.words(), null);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ViewForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) reject(errors, desk.rename(id, me, form.toName()));
        if (errors.hasErrors()) {
            model.addAttribute("renamed", id);
            return page(new Asked(null, null, null, null, null, null, null), form, me, model);
        }
        redirect.addFlashAttribute("done", "requests.view.renamed");
        redirect.addFlashAttribute("doneArgs", List.of(form.toName()));
        return "redirect:/queue/views";
    }

    @PostMapping("/{id}/rise")
    String raise(@PathVariable UUID id, @RequestParam(defaultValue = "1") int from, @Me PersonId me) {
        desk.raise(id, me, from);
        return "redirect:/queue/views";
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, @Me PersonId me, RedirectAttributes redirect) {
        var view = desk.remove(id, me);
        redirect.addFlashAttribute("done", "requests.view.removed");
        redirect.addFlashAttribute("doneArgs", List.of(view.name()));
        redirect.addFlashAttribute("removed", view.name());
        redirect.addFlashAttribute("removedParameters", Asked.parameters(view.filter(), view.words()));
        return "redirect:/queue/views";
    }

    private String page(Asked asked, ViewForm form, PersonId me, Model model) {
        var filter = asked.toFilter();
        var words = asked.words();
        var named = filter.assignee() == null ? List.<PersonId>of() : List.of(filter.assignee());
        Map<String, String> parameters = Asked.parameters(filter, words);
        model.addAttribute("section", "/queue");
        model.addAttribute("form", form);
        model.addAttribute("parameters", parameters);
        model.addAttribute(
                "chips",
                Chip.all(
                        filter, words, directory.colleagues(named, time.today()).cards()));
        model.addAttribute("views", ViewTab.all(desk.overview(me).views(), filter, words));
        return PAGE;
    }

    private static void reject(Errors errors, String why) {
        if (!why.isEmpty()) errors.rejectValue("name", why, new Object[] {ViewDesk.MOST}, null);
    }
}
