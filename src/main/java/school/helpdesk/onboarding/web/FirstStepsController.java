package school.helpdesk.onboarding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import school.helpdesk.kernel.Me;
import school.helpdesk.onboarding.start.StartReader;
import school.helpdesk.people.Access;

/** What somebody new reads first. */
@Controller
class FirstStepsController {

    private final StartReader start;

    FirstStepsController(StartReader start) {
        this.start = start;
    }

    @GetMapping("/first-steps")
    String show(@Me Access me, Model model) {
        model.addAttribute("start", start.of(me));
        return "onboarding/first-steps";
    }
}
