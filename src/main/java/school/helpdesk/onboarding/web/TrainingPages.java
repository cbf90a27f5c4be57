package school.helpdesk.onboarding.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import school.helpdesk.onboarding.Training;
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
        var page = reader.page(id, me);
        model.addAttribute("page", page);
        model.addAttribute("it", page.training());
        model.addAttribute("items", Training.CHECKLIST);
        if (!model.containsAttribute("waiver")) model.addAttribute("waiver", new WaiverForm(""));
        return "onboarding/show";
    }

    static String back(UUID id) {
        return "redirect:/trainings/" + id;
    }
}
