package school.helpdesk.onboarding.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.onboarding.TrainingDesk;
import school.helpdesk.onboarding.TrainingReader;
import school.helpdesk.people.Access;

/** What is ticked, signed and waived. */
@Controller
@RequestMapping("/trainings/{id}")
class TrainingActController {

    private final TrainingDesk desk;
    private final TrainingReader reader;
    private final TrainingPages pages;

    TrainingActController(TrainingDesk desk, TrainingReader reader, TrainingPages pages) {
        this.desk = desk;
        this.reader = reader;
        this.pages = pages;
    }

    @PostMapping("/checklist")
    String tick(
            @PathVariable UUID id,
            @ModelAttribute("checklist") ChecklistForm form,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        form.judge(errors);
        if (errors.hasErrors()) return pages.show(id, me, model);
        desk.tick(id, form.gone(), form.takenBack(), me.person());
        redirect.addFlashAttribute("done", "onboarding.done.ticked");
        return TrainingPages.back(id);
    }

    @PostMapping("/completion")
    String complete(
            @PathVariable UUID id,
            @ModelAttribute("completion") CompletionForm form,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        var page = reader.page(id, me);
        if (page.isToTell()) {
            form.judge(page, errors);
            if (errors.hasErrors()) return pages.show(page, model);
            desk.complete(id, form.toSession(), me.person());
        } else desk.complete(id, me.person());
        redirect.addFlashAttribute("done", "onboarding.done.completed");
        return TrainingPages.back(id);
    }

    @PostMapping("/acknowledgement")
    String acknowledge(@PathVariable UUID id, @Me PersonId me, RedirectAttributes redirect) {
        desk.acknowledge(id, me);
        redirect.addFlashAttribute("done", "onboarding.done.acknowledged");
        return TrainingPages.back(id);
    }

    @PostMapping("/waiver")
    String waive(
            @PathVariable UUID id,
            @Valid @ModelAttribute("waiver") WaiverForm form,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.show(id, me, model);
        desk.waive(id, String.valueOf(form.reason()), me.person());
        redirect.addFlashAttribute("done", "onboarding.done.waived");
        return TrainingPages.back(id);
    }
}
