package school.helpdesk.onboarding.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import school.helpdesk.onboarding.Training;
import school.helpdesk.onboarding.TrainingPage;
import school.helpdesk.onboarding.TrainingReader;
import school.helpdesk.people.Access;

/** The page of a training, whichever act comes back to it. */
@Component
class TrainingPages {

    private final TrainingReader reader;

    TrainingPages(TrainingReader reader) {
        this.reader = reader;
    }

    String show(UUID id, Access me, Model model) {
        return show(reader.page(id, me), model);
    }

    String show(TrainingPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("it", page.training());
        model.addAttribute("items", Training.CHECKLIST);
        if (!model.containsAttribute("waiver")) model.addAttribute("waiver", new WaiverForm(""));
        if (!model.containsAttribute("completion")) model.addAttribute("completion", CompletionForm.empty());
        return "onboarding/show";
    }

    static String back(UUID id) {
        return "redirect:/trainings/" + id;
    }
}
