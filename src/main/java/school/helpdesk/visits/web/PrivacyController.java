package school.helpdesk.visits.web;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import school.helpdesk.requests.GuestErasure;
import school.helpdesk.visits.Consents;

/** What becomes of people's data, and what parents agree to: a document of its own (152-ФЗ, art. 9). */
@Controller
@RequestMapping("/privacy")
class PrivacyController {

    private final GuestErasure erasure;

    PrivacyController(GuestErasure erasure) {
        this.erasure = erasure;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("days", erasure.days());
        return "visits/privacy";
    }

    @GetMapping("/consent")
    String consent(Model model) {
        model.addAttribute("days", erasure.days());
        model.addAttribute("text", LocalDate.parse(Consents.TEXT));
        return "visits/consent";
    }

    @GetMapping("/withdrawn")
    String withdrawn() {
        return "visits/withdrawn";
    }
}
