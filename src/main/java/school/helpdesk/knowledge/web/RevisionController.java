package school.helpdesk.knowledge.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import school.helpdesk.kernel.Me;
import school.helpdesk.knowledge.ArticleReader;
import school.helpdesk.people.Access;

/** What a guide said before, and what became of it. */
@Controller
@RequestMapping("/knowledge/{slug}/revisions")
class RevisionController {

    private final ArticleReader reader;

    RevisionController(ArticleReader reader) {
        this.reader = reader;
    }

    @GetMapping
    String index(@PathVariable String slug, @Me Access me, Model model) {
        model.addAttribute("page", reader.revisions(slug, me));
        return "knowledge/revisions";
    }

    @GetMapping("/{number}")
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer since,
            @Me Access me,
            Model model) {
        model.addAttribute("change", reader.change(slug, number, since, me));
        return "knowledge/revision";
    }
}
