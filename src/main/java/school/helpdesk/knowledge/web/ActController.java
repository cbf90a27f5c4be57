package school.helpdesk.knowledge.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.ArticleDesk;

/** What consultants do with a guide other than write it. */
@Controller
@RequestMapping("/knowledge/{slug}")
class ActController {

    private static final String SHOWN = "redirect:/knowledge/{slug}";

    private final ArticleDesk desk;

    ActController(ArticleDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/check")
    String check(@PathVariable String slug, @Me PersonId me, RedirectAttributes redirect) {
        desk.check(slug, me);
        redirect.addFlashAttribute("done", "knowledge.done.checked");
        return SHOWN;
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String slug, @Me PersonId me, RedirectAttributes redirect) {
        desk.withdraw(slug, me);
        redirect.addFlashAttribute("done", "knowledge.done.withdrawn");
        return SHOWN;
    }

    @PostMapping("/publication")
    String publish(@PathVariable String slug, @Me PersonId me, RedirectAttributes redirect) {
        desk.publish(slug, me);
        redirect.addFlashAttribute("done", "knowledge.done.published");
        return SHOWN;
    }
}
