package school.helpdesk.knowledge.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.drafts.Drafts;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.Article;
import school.helpdesk.knowledge.ArticleDesk;
import school.helpdesk.knowledge.ArticleReader;
import school.helpdesk.knowledge.ReadGuides;
import school.helpdesk.knowledge.Readers;
import school.helpdesk.knowledge.Sketch;
import school.helpdesk.people.Access;
import school.helpdesk.people.Topic;

/** One guide: read by many, written by consultants. */
@Controller
@RequestMapping("/knowledge")
class ArticleController {

    private final ArticleDesk desk;
    private final ArticleReader reader;
    private final ReadGuides readGuides;
    private final List<Sketch.Source> sketches;
    private final Drafts drafts;

    ArticleController(
            ArticleDesk desk,
            ArticleReader reader,
            ReadGuides readGuides,
            List<Sketch.Source> sketches,
            Drafts drafts) {
        this.desk = desk;
        this.reader = reader;
        this.readGuides = readGuides;
        this.sketches = List.copyOf(sketches);
        this.drafts = drafts;
    }

    @GetMapping("/{slug}")
    String show(@PathVariable String slug, @Me @Nullable Access me, Model model) {
        var page = reader.page(slug, me);
        if (me != null) readGuides.remember(me.person(), page.article());
        model.addAttribute("page", page);
        return "knowledge/show";
    }

    /** @param from what the guide is to be made of, when it lies ready somewhere */
    @GetMapping("/new")
    String newOne(@RequestParam(required = false) @Nullable String from, @Me Access me, Model model) {
        model.addAttribute(
                "form",
                drafts.typed(
                        "form",
                        from == null
                                ? ArticleForm.fresh()
                                : ArticleForm.of(sketch(from, me).wording())));
        model.addAttribute("sketched", from != null);
        return form("knowledge/new", model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ArticleForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        judge(form, errors);
        if (errors.hasErrors()) return form("knowledge/new", model);
        redirect.addFlashAttribute("done", "knowledge.done.written");
        redirect.addAttribute("slug", desk.write(form.toWording(), me, form.mark()));
        return "redirect:/knowledge/{slug}";
    }

    @GetMapping("/{slug}/edit")
    String edit(@PathVariable String slug, @Me Access me, Model model) {
        var article = reader.article(slug, me);
        var form = drafts.typed("form", ArticleForm.of(article));
        model.addAttribute("form", form);
        return edit(article, form.revisionSeen(), model);
    }

    @PostMapping("/{slug}")
    String update(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") ArticleForm form,
            Errors errors,
            @Me Access me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        judge(form, errors);
        if (errors.hasErrors()) return edit(reader.article(slug, me), form.revisionSeen(), model);
        if (!desk.revise(slug, form.toWording(), form.reason(), form.revisionSeen(), me.person()))
            return overtaken(slug, form.revisionSeen(), me, response, model);
        redirect.addFlashAttribute("done", "knowledge.done.revised");
        return "redirect:/knowledge/{slug}";
    }

    /** The writer sees what came in between, and has their own text before them; sent again, it is the newer one. */
    private String overtaken(String slug, int seen, Access me, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        var article = reader.article(slug, me);
        var latest = article.revision();
        model.addAttribute(
                "change", reader.change(slug, latest, seen > 0 && seen < latest ? (Integer) seen : null, me));
        return edit(article, latest, model);
    }

    private String edit(Article article, int seen, Model model) {
        model.addAttribute("article", article);
        model.addAttribute("seen", seen);
        return form("knowledge/edit", model);
    }

    private static String form(String view, Model model) {
        model.addAttribute("topics", List.of(Topic.values()));
        model.addAttribute("readers", List.of(Readers.values()));
        return view;
    }

    private static void judge(ArticleForm form, Errors errors) {
        if (form.chosenTopic().isEmpty()) errors.rejectValue("topic", "knowledge.form.topic.missing");
        if (form.chosenReaders().isEmpty()) errors.rejectValue("readers", "knowledge.form.readers.missing");
    }

    private Sketch sketch(String from, Access me) {
        return sketches.stream()
                .flatMap(source -> source.of(from, me).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("sketch " + from));
    }
}
