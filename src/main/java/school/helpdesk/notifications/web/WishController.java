package school.helpdesk.notifications.web;

import jakarta.validation.Valid;
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
import school.helpdesk.letters.Address;
import school.helpdesk.letters.MailSettings;
import school.helpdesk.notifications.LetterWish;
import school.helpdesk.notifications.NoticeDesk;
import school.helpdesk.people.PeopleDesk;

/** How often one wants letters. */
@Controller
@RequestMapping("/notices/settings")
class WishController {

    private final NoticeDesk desk;
    private final PeopleDesk people;
    private final MailSettings mail;

    WishController(NoticeDesk desk, PeopleDesk people, MailSettings mail) {
        this.desk = desk;
        this.people = people;
        this.mail = mail;
    }

    @GetMapping
    String edit(@Me PersonId me, Model model) {
        model.addAttribute("form", new WishForm(desk.wish(me)));
        return page(me, model);
    }

    @PostMapping
    String update(
            @Valid @ModelAttribute("form") WishForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return page(me, model);
        desk.wish(form.wish(), me);
        flash.addFlashAttribute("done", "notifications.settings.done");
        return "redirect:/notices/settings";
    }

    private String page(PersonId me, Model model) {
        model.addAttribute(
                "address", Address.of(people.page(me).details().email()).orElse(null));
        model.addAttribute("sends", mail.sends());
        model.addAttribute("wishes", List.of(LetterWish.values()));
        return "notifications/settings";
    }
}
