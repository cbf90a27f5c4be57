package school.helpdesk.workdays.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.ChangeOutcome;
import school.helpdesk.workdays.WorkdayDesk;

@Controller
@RequestMapping("/workdays/changes")
class ChangeController {

    private final WorkdayDesk desk;

    ChangeController(WorkdayDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("kinds")
    List<ChangeKind> kinds() {
        return List.of(ChangeKind.values());
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("form", ChangeForm.EMPTY);
        model.addAttribute("ownDays", desk.ownDays());
        return "workdays/changes";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ChangeForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            model.addAttribute("ownDays", desk.ownDays());
            return "workdays/changes";
        }
        var day = form.toOwnDay();
        return backTo(day.date(), desk.change(day, me), redirect);
    }

    @PostMapping("/{date}/removal")
    String delete(@PathVariable LocalDate date, @Me PersonId me, RedirectAttributes redirect) {
        return backTo(date, desk.remove(date, me), redirect);
    }

    private static String backTo(LocalDate date, ChangeOutcome outcome, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "workdays.done." + outcome);
        redirect.addFlashAttribute("doneArgs", new Object[] {date});
        return "redirect:/workdays?year=" + date.getYear();
    }
}
