package school.helpdesk.people.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.people.InvitationDesk;

/** A GET shows the form and uses nothing up: mail scanners open links too. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

    private final InvitationDesk desk;

    InvitationController(InvitationDesk desk) {
        this.desk = desk;
    }

    /** The address is a secret: nobody is told where one came from, and no search engine keeps it. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        model.addAttribute("person", desk.read(token));
        model.addAttribute("form", PasswordForm.empty());
        return "people/invitation";
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            Errors errors,
            Model model,
            RedirectAttributes flash) {
        var person = desk.read(token);
        form.judge(person.username(), errors);
        model.addAttribute("person", person);
        if (errors.hasErrors()) return "people/invitation";
        desk.accept(token, form.wanted());
        flash.addFlashAttribute("done", "people.done.password-chosen");
        flash.addAttribute("username", person.username());
        return "redirect:/sign-in";
    }

    /** Unknown, used, taken back or expired: whoever followed the link learns what to do, and not which it was. */
    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String spent() {
        return "people/invitation-spent";
    }
}
