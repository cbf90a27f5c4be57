package school.helpdesk.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.MergeDesk;
import school.helpdesk.requests.queue.Rows;
import school.helpdesk.requests.queue.SameAsker;

/** Of two requests about the same thing one leads to the other. */
@Controller
@RequestMapping("/requests/{number}/merger")
class MergerController {

    private final MergeDesk desk;
    private final SameAsker others;
    private final RequestPages pages;

    MergerController(MergeDesk desk, SameAsker others, RequestPages pages) {
        this.desk = desk;
        this.others = others;
        this.pages = pages;
    }

    /** With a number both are shown side by side; without one, those to choose from. */
    @GetMapping
    String newOne(
            @PathVariable long number,
            @Valid @ModelAttribute("form") MergerForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            HttpServletResponse response) {
        var request = desk.mergeable(number, me);
        model.addAttribute("it", request);
        model.addAttribute("section", "/queue");
        if (form.into() != null && !errors.hasErrors()) {
            var fault = desk.fault(request, form.number());
            if (fault.isEmpty()) {
                model.addAttribute("other", desk.request(form.number(), me));
                return "requests/merger";
            }
            errors.rejectValue("into", fault);
        }
        if (errors.hasErrors()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        pages.list(new Rows(others.others(request, me), null), null, model);
        return "requests/merger-choice";
    }

    @PostMapping
    String create(
            @PathVariable long number,
            @Valid @ModelAttribute("form") MergerForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (form.into() == null) errors.rejectValue("into", "requests.merge.number");
        if (errors.hasErrors()) return newOne(number, form, errors, me, model, response);
        desk.merge(number, form.number(), me);
        return Shown.again(form.number(), "requests.done.merged", redirect);
    }

    @PostMapping("/removal")
    String delete(@PathVariable long number, @Me PersonId me, RedirectAttributes redirect) {
        desk.separate(number, me);
        return Shown.again(number, "requests.done.separated", redirect);
    }
}
