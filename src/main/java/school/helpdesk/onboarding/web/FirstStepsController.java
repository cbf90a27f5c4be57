package school.helpdesk.onboarding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.onboarding.Training;
import school.helpdesk.onboarding.TrainingReader;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.school.SchoolTime;

/** What somebody new reads first: the guides by topic, who helps, and when. */
@Controller
class FirstStepsController {

    private final TrainingReader trainings;
    private final AppointmentDesk appointments;
    private final SchoolTime time;

    FirstStepsController(TrainingReader trainings, AppointmentDesk appointments, SchoolTime time) {
        this.trainings = trainings;
        this.appointments = appointments;
        this.time = time;
    }

    @GetMapping("/first-steps")
    String show(@Me PersonId me, Model model) {
        trainings.latest(me).ifPresent(training -> model.addAttribute("training", training));
        model.addAttribute("topics", Training.CHECKLIST);
        model.addAttribute(
                "consultants",
                appointments.consultantsOn(time.today()).stream()
                        .filter(consultant -> consultant.audience().covers(Audience.EMPLOYEES))
                        .toList());
        return "onboarding/first-steps";
    }
}
