package school.helpdesk.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.OrderBook;
import school.helpdesk.school.SchoolTime;

@Controller
@RequestMapping("/appointments")
class AppointmentController {

    private final AppointmentDesk desk;
    private final OrderBook orders;
    private final SchoolTime time;

    AppointmentController(AppointmentDesk desk, OrderBook orders, SchoolTime time) {
        this.desk = desk;
        this.orders = orders;
        this.time = time;
    }

    @ModelAttribute("audiences")
    Set<Audience> audiences() {
        return Audience.BOTH.parts();
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "") String q, @Nullable UUID after, Model model) {
        model.addAttribute("form", new EndForm(null));
        return list(q, after, null, model);
    }

    @GetMapping("/new")
    String create(@Nullable UUID person, Model model) {
        model.addAttribute("form", AppointmentForm.of(person, time.today()));
        model.addAttribute("candidates", orders.candidates());
        return "people/appointment-new";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") AppointmentForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes flash) {
        form.judge(errors);
        if (errors.hasErrors()) {
            model.addAttribute("candidates", orders.candidates());
            return "people/appointment-new";
        }
        desk.appoint(form.toOrder(), me);
        flash.addFlashAttribute("done", "people.done.appointed");
        return "redirect:/appointments";
    }

    /** @param after the page of the list on which the form stands, as {@code q} is its search */
    @PostMapping("/{id}/end")
    String end(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EndForm form,
            Errors errors,
            @RequestParam(defaultValue = "") String q,
            @Nullable UUID after,
            @Me PersonId me,
            Model model,
            RedirectAttributes flash) {
        AppointmentForm.far("on", form.on(), errors);
        if (errors.hasErrors()) return list(q, after, id, model);
        desk.end(id, form.day(), me);
        flash.addFlashAttribute("done", "people.done.appointment-ended");
        return "redirect:/appointments";
    }

    private String list(String q, @Nullable UUID after, @Nullable UUID ending, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("after", after);
        model.addAttribute("ending", ending);
        model.addAttribute("today", time.today());
        model.addAttribute("appointments", orders.page(q, after));
        return "people/appointments";
    }

    /** @param on the last day of the appointment */
    record EndForm(
            @NotNull(message = "{people.form.end}") @Nullable
            LocalDate on) {

        LocalDate day() {
            return Objects.requireNonNull(on);
        }
    }
}
