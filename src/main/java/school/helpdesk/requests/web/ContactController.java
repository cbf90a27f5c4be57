package school.helpdesk.requests.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
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
import school.helpdesk.people.Audience;
import school.helpdesk.people.Directory;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.IntakeDesk;

/** Writes down in one go who called or stood at the door. */
@Controller
@RequestMapping("/contacts")
class ContactController {

    private final IntakeDesk desk;
    private final Directory directory;

    ContactController(IntakeDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    @GetMapping("/new")
    String newOne(Model model) {
        model.addAttribute("form", ContactForm.fresh());
        return form(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ContactForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        judge(form, errors);
        if (errors.hasErrors()) return form(model);
        var number = desk.log(form.toIntake(employee(form), me), form.given(), me);
        redirect.addFlashAttribute("done", "requests.done.logged");
        redirect.addFlashAttribute("doneArgs", List.of(String.valueOf(number)));
        return "redirect:/requests/" + number;
    }

    private static void judge(ContactForm form, Errors errors) {
        var topic = form.chosen();
        if (topic.isEmpty()) errors.rejectValue("topic", "requests.form.topic.missing");
        else if (form.isForOthers(topic.get())) errors.rejectValue("topic", "requests.contact.topic.others");
    }

    private Optional<PersonId> employee(ContactForm form) {
        var forEmployees = form.chosen().orElseThrow().audience() == Audience.EMPLOYEES;
        return forEmployees && form.who() != null ? directory.named(form.who()) : Optional.empty();
    }

    private String form(Model model) {
        model.addAttribute("names", directory.names());
        model.addAttribute("employees", Topic.of(Audience.EMPLOYEES));
        model.addAttribute("parents", Topic.of(Audience.PARENTS));
        model.addAttribute("channels", List.of(Channel.PHONE, Channel.IN_PERSON));
        model.addAttribute("audiences", List.of(Audience.EMPLOYEES, Audience.PARENTS));
        model.addAttribute("section", "/queue");
        return "requests/contact";
    }
}
