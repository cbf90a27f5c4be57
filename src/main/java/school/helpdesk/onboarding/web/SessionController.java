package school.helpdesk.onboarding.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import school.helpdesk.onboarding.FreeTimes;
import school.helpdesk.onboarding.Training;
import school.helpdesk.onboarding.TrainingDesk;
import school.helpdesk.onboarding.TrainingReader;
import school.helpdesk.school.SchoolTime;

/** When and where a newcomer is trained. */
@Controller
@RequestMapping("/trainings/{id}/session")
class SessionController {

    private final TrainingDesk desk;
    private final TrainingReader reader;
    private final FreeTimes times;
    private final SchoolTime time;

    SessionController(TrainingDesk desk, TrainingReader reader, FreeTimes times, SchoolTime time) {
        this.desk = desk;
        this.reader = reader;
        this.times = times;
        this.time = time;
    }

    /** @param date and {@code from}: one of the free hours that were offered */
    @GetMapping
    String edit(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(required = false) @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime from,
            @Me PersonId me,
            Model model) {
        var training = reader.forWork(id, me);
        var known = SessionForm.of(training.session());
        model.addAttribute("form", date == null || from == null ? known : known.at(date, from));
        return form(training, me, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SessionForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        var training = reader.forWork(id, me);
        form.judge(training, time.at(time.now()).toLocalDateTime(), errors);
        if (errors.hasErrors()) return form(training, me, model);
        desk.arrange(id, form.toSession(), me);
        redirect.addFlashAttribute("done", "onboarding.done.arranged");
        return TrainingPages.back(id);
    }

    private String form(Training training, PersonId me, Model model) {
        model.addAttribute("id", training.id());
        model.addAttribute("newcomer", reader.newcomer(training));
        var free = times.of(training, me);
        model.addAttribute("term", free.term());
        model.addAttribute("free", free.days());
        return "onboarding/session";
    }
}
