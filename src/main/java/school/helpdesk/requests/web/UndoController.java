package school.helpdesk.requests.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.UndoDesk;

/** Second thoughts about what was just done. */
@Controller
@RequestMapping("/requests/{number}")
class UndoController {

    private final UndoDesk desk;

    UndoController(UndoDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String step,
            @Me PersonId me,
            RedirectAttributes redirect) {
        desk.undo(number, Seen.of(step), me);
        return Shown.again(number, "requests.done.undone", redirect);
    }

    /** The words of a recalled message leave the form. */
    @PostMapping("/recalled/removal")
    String putAside(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String message,
            @Me PersonId me,
            RedirectAttributes redirect) {
        desk.putAside(number, Seen.of(message), me);
        return Shown.again(number, "requests.done.put-aside", redirect);
    }
}
