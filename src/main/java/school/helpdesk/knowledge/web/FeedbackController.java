package school.helpdesk.knowledge.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.drafts.DraftsDesk;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.kernel.Me;
import school.helpdesk.knowledge.ArticleDesk;
import school.helpdesk.knowledge.ArticleReader;
import school.helpdesk.people.Access;

/**
 * Whether a guide helped. The guide itself carries no form, so that it looks the same to everybody and may be kept; the
 * question has a page of its own.
 */
@Controller
@RequestMapping("/knowledge")
class FeedbackController {

    private final ArticleDesk desk;
    private final ArticleReader reader;
    private final DraftsDesk drafts;

    FeedbackController(ArticleDesk desk, ArticleReader reader, DraftsDesk drafts) {
        this.desk = desk;
        this.reader = reader;
        this.drafts = drafts;
    }

    /** @param given set once it was said */
    @GetMapping("/{slug}/feedback")
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String given,
            @Me @Nullable Access me,
            Model model) {
        model.addAttribute("article", reader.article(slug, me));
        model.addAttribute("given", given != null);
        return "knowledge/feedback";
    }

    /** @param token what the form proves its sender with: the same for one browser, and nobody's name */
    @PostMapping("/{slug}/feedback")
    String create(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String useful,
            @CookieValue(name = "XSRF-TOKEN", required = false) @Nullable String token,
            @Me @Nullable Access me) {
        if (!useful.equals("true") && !useful.equals("false")) return "redirect:/knowledge/{slug}/feedback";
        var voter = token == null ? UUID.randomUUID().toString() : token;
        desk.vote(slug, me, voter, useful.equals("true"));
        return "redirect:/knowledge/{slug}/feedback?given";
    }

    /** A question that need not be sent any more. */
    @PostMapping("/answers")
    String answer(
            @RequestParam(defaultValue = "") String guide,
            @RequestParam(required = false) @Nullable String once,
            @Me Access me,
            RedirectAttributes redirect) {
        desk.answer(guide, me, FormMark.of(once));
        drafts.sent(me.person(), FormMark.of(once));
        redirect.addFlashAttribute("done", "knowledge.done.answered");
        return "redirect:/";
    }
}
