package school.helpdesk.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.drafts.Drafts;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.visits.Choice;
import school.helpdesk.visits.DayReader;
import school.helpdesk.visits.ReceptionDesk;

/** What was asked and answered at a parent meeting. */
@Controller
@RequestMapping("/visits/meetings")
class MeetingController {

    private final ReceptionDesk desk;
    private final DayReader reader;
    private final MessageSource messages;
    private final Drafts drafts;

    MeetingController(ReceptionDesk desk, DayReader reader, MessageSource messages, Drafts drafts) {
        this.desk = desk;
        this.reader = reader;
        this.messages = messages;
        this.drafts = drafts;
    }

    @GetMapping("/new")
    String newOne(@RequestParam(required = false) @Nullable String occurrence, Model model) {
        model.addAttribute("meeting", drafts.typed("meeting", MeetingForm.fresh()));
        return form(occurrence, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("meeting") MeetingForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return form(form.occurrence(), model);
        var id = id(form.occurrence());
        var asker = messages.getMessage("visits.day.meeting.asker", null, DayController.KEPT);
        var refused = Attempt.of(() -> desk.meet(id, form.toMeeting(asker), me));
        if (refused != null) {
            Attempt.refuse(refused, model, response);
            return form(form.occurrence(), model);
        }
        redirect.addFlashAttribute("done", "visits.done.met");
        return DayController.back(id.date(), redirect, "on-" + id);
    }

    private String form(@Nullable String occurrence, Model model) {
        model.addAttribute("held", reader.occurrence(id(occurrence)));
        model.addAttribute("topics", Topic.of(Audience.PARENTS));
        model.addAttribute("section", "/visits/meetings");
        return "visits/meeting";
    }

    private static OccurrenceId id(@Nullable String occurrence) {
        return Choice.id(occurrence).orElseThrow(() -> new NotFound("occurrence"));
    }
}
