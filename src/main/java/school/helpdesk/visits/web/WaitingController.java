package school.helpdesk.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.visits.ReceptionDesk;
import school.helpdesk.visits.WaitingReader;

/** People who wait for a word about their visit. */
@Controller
class WaitingController {

    private final ReceptionDesk desk;
    private final WaitingReader reader;

    WaitingController(ReceptionDesk desk, WaitingReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GetMapping("/visits/waiting")
    String index(Model model) {
        model.addAttribute("page", reader.waiting());
        model.addAttribute("section", "/visits/waiting");
        return "visits/waiting";
    }

    @PostMapping("/visits/{code}/notice")
    String tell(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String about,
            @Me PersonId me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var refused = Attempt.of(() -> desk.tell(code, about, me));
        if (refused != null) {
            Attempt.refuse(refused, model, response);
            return index(model);
        }
        redirect.addFlashAttribute("done", "visits.done.told");
        return "redirect:/visits/waiting";
    }
}
