package school.helpdesk.schedule.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import school.helpdesk.drafts.Drafts;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.SigningDesk;

@Controller
@RequestMapping("/schedule/drafts/{id}")
class SigningController {

    private final SigningDesk desk;
    private final DraftDesk drafts;
    private final Editor editor;
    private final Drafts typed;

    SigningController(SigningDesk desk, DraftDesk drafts, Editor editor, Drafts typed) {
        this.desk = desk;
        this.drafts = drafts;
        this.editor = editor;
        this.typed = typed;
    }

    /** A schedule with faults comes back like a form with mistakes. */
    @PostMapping("/submission")
    String submit(
            @PathVariable UUID id,
            @Me PersonId me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!desk.submit(id, me).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("mistaken", true);
            model.addAttribute("refused", true);
            return editor.show(drafts.page(id, me), me, null, null, null, model);
        }
        redirect.addFlashAttribute("done", "schedule.done.submitted");
        return "redirect:/schedule/drafts/" + id;
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, @Me PersonId me, RedirectAttributes redirect) {
        desk.withdraw(id, me);
        redirect.addFlashAttribute("done", "schedule.done.withdrawn");
        return "redirect:/schedule/drafts/" + id;
    }

    /** Whoever goes back here after signing is shown what they signed; a letter may lead here when nothing waits any more. */
    @GetMapping("/approval")
    String show(@PathVariable UUID id, @Me PersonId me, Model model, RedirectAttributes redirect) {
        var schedule = desk.submitted(id, me);
        return switch (schedule.state()) {
            case APPROVED -> "redirect:/schedule/versions/" + schedule.number();
            case SUBMITTED -> {
                model.addAttribute("form", typed.typed("form", RemarksForm.EMPTY));
                yield page(id, me, model);
            }
            case DRAFT, RETURNED -> {
                redirect.addFlashAttribute("done", "schedule.approval.over");
                yield "redirect:/schedule/drafts";
            }
        };
    }

    /** @param seen the content the director had before them */
    @PostMapping("/approval")
    String approve(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String seen,
            @Me PersonId me,
            RedirectAttributes redirect) {
        var number = desk.approve(id, seen, me);
        redirect.addFlashAttribute("done", "schedule.done.approved");
        redirect.addFlashAttribute("doneArgs", new Object[] {number});
        return "redirect:/schedule/versions/" + number;
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RemarksForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return page(id, me, model);
        desk.giveBack(id, requireNonNull(form.remarks()), me);
        redirect.addFlashAttribute("done", "schedule.done.returned");
        return "redirect:/schedule/drafts";
    }

    private String page(UUID id, PersonId me, Model model) {
        model.addAttribute("page", desk.approval(id, me));
        return "schedule/approval";
    }
}
