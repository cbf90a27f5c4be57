package school.helpdesk.requests.web;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where every act on a request leads: to the page that shows its effect. */
final class Shown {

    private Shown() {}

    static String again(long number, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        redirect.addFlashAttribute("doneArgs", List.of(String.valueOf(number)));
        return "redirect:/requests/" + number;
    }
}
