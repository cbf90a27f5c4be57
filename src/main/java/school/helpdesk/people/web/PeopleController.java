package school.helpdesk.people.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.Beside;
import school.helpdesk.people.InvitationDesk;
import school.helpdesk.people.OrderBook;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;
import school.helpdesk.people.Role;
import school.helpdesk.people.Roster;

@Controller
@RequestMapping("/people")
class PeopleController {

    private final PeopleDesk desk;
    private final InvitationDesk invitations;
    private final Roster roster;
    private final OrderBook orders;
    private final List<Beside.Source> besides;

    PeopleController(
            PeopleDesk desk, InvitationDesk invitations, Roster roster, OrderBook orders, List<Beside.Source> besides) {
        this.desk = desk;
        this.invitations = invitations;
        this.roster = roster;
        this.orders = orders;
        this.besides = List.copyOf(besides);
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "") String q, @Nullable UUID after, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("after", after);
        model.addAttribute("people", roster.page(q, after));
        return "people/index";
    }

    @GetMapping("/new")
    String create(Model model) {
        model.addAttribute("form", PersonForm.empty());
        return "people/new";
    }

    @PostMapping
    String create(
            @Validated(PersonForm.Adding.class) @ModelAttribute("form") PersonForm form,
            Errors errors,
            @Me PersonId me,
            RedirectAttributes flash) {
        form.judge(errors);
        if (!errors.hasErrors() && desk.isTaken(form.name()))
            errors.rejectValue("username", "people.rule.username-taken");
        judgeDay(null, form, errors);
        if (errors.hasErrors()) return "people/new";
        var person = desk.add(form.toDetails(), form.name());
        flash.addFlashAttribute("link", Links.invitation(invitations.invite(person, me)));
        flash.addFlashAttribute("done", "people.done.added");
        return "redirect:/people/" + person;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @Me Access me, Model model) {
        var person = new PersonId(id);
        model.addAttribute("person", desk.page(person));
        model.addAttribute("roles", Role.values());
        model.addAttribute("appointments", orders.of(person));
        model.addAttribute(
                "besides",
                besides.stream()
                        .flatMap(source -> source.of(person, me).stream())
                        .toList());
        return "people/show";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var person = desk.page(new PersonId(id));
        model.addAttribute("person", person);
        model.addAttribute("form", PersonForm.of(person));
        return "people/edit";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PersonForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes flash) {
        var person = new PersonId(id);
        var known = desk.page(person);
        model.addAttribute("person", known);
        form.judge(errors);
        judgeDay(known.details(), form, errors);
        if (errors.hasErrors()) return "people/edit";
        desk.change(person, form.toDetails(), me);
        flash.addFlashAttribute("done", "people.done.changed");
        return "redirect:/people/" + person;
    }

    @PostMapping("/{id}/invitation")
    String invite(@PathVariable UUID id, @Me PersonId me, RedirectAttributes flash) {
        flash.addFlashAttribute("link", Links.invitation(invitations.invite(new PersonId(id), me)));
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/roles")
    String hold(@PathVariable UUID id, @RequestParam(defaultValue = "") Set<Role> roles, RedirectAttributes flash) {
        desk.hold(new PersonId(id), roles);
        flash.addFlashAttribute("done", "people.done.roles");
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/closure")
    String close(@PathVariable UUID id, @Me PersonId me, RedirectAttributes flash) {
        desk.close(new PersonId(id), me);
        flash.addFlashAttribute("done", "people.done.closed");
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/opening")
    String open(@PathVariable UUID id, @Me PersonId me, RedirectAttributes flash) {
        desk.open(new PersonId(id), me);
        flash.addFlashAttribute("done", "people.done.opened");
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/sign-outs")
    String signOutEverywhere(@PathVariable UUID id, @Me PersonId me, RedirectAttributes flash) {
        desk.signOutEverywhere(new PersonId(id), me);
        flash.addFlashAttribute("done", "people.done.signed-out");
        return "redirect:/people/" + id;
    }

    private void judgeDay(@Nullable PersonDetails before, PersonForm form, Errors errors) {
        if (errors.hasErrors()) return;
        if (desk.isTooFar(form.toDetails())) errors.rejectValue("tookOfficeOn", "people.rule.office-too-far");
        else if (desk.isTooLongAgo(before, form.toDetails()))
            errors.rejectValue("tookOfficeOn", "people.rule.office-too-long-ago");
    }
}
