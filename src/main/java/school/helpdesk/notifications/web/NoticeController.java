package school.helpdesk.notifications.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.notifications.NoticeDesk;

/** One's own notices. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private final NoticeDesk desk;

    NoticeController(NoticeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "") String after, @Me PersonId me, Model model) {
        var last = number(after);
        var found = desk.page(me, last);
        var shown = found.subList(0, Math.min(found.size(), NoticeDesk.PAGE));
        model.addAttribute("notices", shown);
        model.addAttribute("unseen", shown.stream().anyMatch(notice -> !notice.seen()));
        model.addAttribute("first", last == 0 ? null : "/notices");
        model.addAttribute(
                "next",
                found.size() > shown.size()
                        ? "/notices?after=" + shown.get(shown.size() - 1).id()
                        : null);
        return "notifications/index";
    }

    /** By a form: what only looks at links sees nothing on anybody's behalf. */
    @PostMapping("/{id}/opening")
    String open(@PathVariable long id, @Me PersonId me) {
        return "redirect:" + desk.open(id, me);
    }

    /** @param newest the first notice on the page that was seen; what came since stays new */
    @PostMapping("/seen")
    String seeAll(@RequestParam(defaultValue = "") String newest, @Me PersonId me, RedirectAttributes flash) {
        desk.seeAll(number(newest), me);
        flash.addFlashAttribute("done", "notifications.done.seen");
        return "redirect:/notices";
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
