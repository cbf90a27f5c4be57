package school.helpdesk.requests.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.drafts.Drafts;
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
    private final Drafts drafts;

    ContactController(IntakeDesk desk, Directory directory, Drafts drafts) {
        this.desk = desk;
        this.directory = directory;
        this.drafts = drafts;
    }

    @GetMapping("/new")
    String newOne(Model model) {
        model.addAttribute("form", drafts.typed("form", ContactForm.fresh()));
        return form(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ContactForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        var namesakes = judge(form, errors, me);
        if (errors.hasErrors()) return form(model);
        var employee = namesakes.stream().map(Directory.Named::id).findFirst();
        var number = desk.log(form.toIntake(employee, me), form.given(), me);
        redirect.addFlashAttribute("done", "requests.done.logged");
        redirect.addFlashAttribute("doneArgs", List.of(String.valueOf(number)));
        return "redirect:/requests/" + number;
    }

    /** @return the one employee it is, or nobody when it is none of them */
    private List<Directory.Named> judge(ContactForm form, Errors errors, PersonId me) {
        var topic = form.chosen();
        if (topic.isEmpty()) errors.rejectValue("topic", "requests.form.topic.missing");
        else if (form.isForOthers(topic.get())) errors.rejectValue("topic", "requests.contact.topic.others");
        if (form.who() == null
                || topic.filter(of -> of.audience() == Audience.EMPLOYEES).isEmpty()) return List.of();
        var namesakes = directory.like(form.who());
        if (namesakes.size() > 1) {
            var names = namesakes.stream().map(Directory.Named::fullName).collect(Collectors.joining(", "));
            errors.rejectValue("who", "requests.contact.who.several", new Object[] {names}, "");
        }
        if (namesakes.size() == 1 && namesakes.get(0).id().equals(me)) errors.rejectValue("who", "requests.rule.own");
        return namesakes;
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
