package school.helpdesk.regulation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import school.helpdesk.regulation.RegulationReader;

/** What the regulation said before, and what became of it; for those who work at the school. */
@Controller
@RequestMapping("/regulation/revisions")
class HistoryController {

    private final RegulationReader reader;

    HistoryController(RegulationReader reader) {
        this.reader = reader;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", reader.revisions(before));
        model.addAttribute("first", before == null);
        return "regulation/revisions";
    }

    @GetMapping("/{number}")
    String show(@PathVariable long number, Model model) {
        model.addAttribute("change", reader.revision(number));
        return "regulation/revision";
    }
}
