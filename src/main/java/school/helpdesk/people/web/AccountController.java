package school.helpdesk.people.web;

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
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.OrderBook;
import school.helpdesk.people.PeopleDesk;

@Controller
@RequestMapping("/account")
class AccountController {

    private final AccessDesk access;
    private final PeopleDesk people;
    private final OrderBook orders;

    AccountController(AccessDesk access, PeopleDesk people, OrderBook orders) {
        this.access = access;
        this.people = people;
        this.orders = orders;
    }

    @GetMapping
    String show(@Me PersonId me, Model model) {
        return page(me, PasswordForm.empty(), model);
    }

    @PostMapping("/password")
    String changePassword(
            @ModelAttribute("form") PasswordForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes flash) {
        if (form.known().length() > 200 || !access.knows(me, form.known()))
            errors.rejectValue("password", "people.rule.wrong-password");
        form.judge(access.username(me), errors);
        if (errors.hasErrors()) return page(me, form, model);
        access.changePassword(me, form.wanted());
        flash.addFlashAttribute("done", "people.done.password-changed");
        return "redirect:/account";
    }

    @PostMapping("/sessions/end")
    String signOutEverywhere(@Me PersonId me, RedirectAttributes flash) {
        people.signOutEverywhere(me, me);
        flash.addFlashAttribute("done", "people.done.signed-out-everywhere");
        return "redirect:/sign-in";
    }

    private String page(PersonId me, PasswordForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("person", people.page(me));
        model.addAttribute("appointments", orders.of(me));
        return "people/account";
    }
}
