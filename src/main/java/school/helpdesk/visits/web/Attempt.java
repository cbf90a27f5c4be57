package school.helpdesk.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import school.helpdesk.kernel.RuleBroken;

/** Tries what a rule may refuse, where the page that was left is shown again with the reason. */
final class Attempt {

    private Attempt() {}

    /** @return why it was refused; null when it was done */
    static @Nullable RuleBroken of(Runnable act) {
        try {
            act.run();
            return null;
        } catch (RuleBroken refused) {
            return refused;
        }
    }

    /** Puts the reason on the page that is shown again. */
    static void refuse(RuleBroken why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refusal", why.key());
        model.addAttribute("refusalArgs", why.arguments());
    }
}
