package school.helpdesk.knowledge.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.drafts.Drafts;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.Article;
import school.helpdesk.knowledge.ArticleDesk;
import school.helpdesk.knowledge.ArticleReader;
import school.helpdesk.knowledge.PictureShelf;
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
    private final Illustrator illustrator;
    private final PictureShelf pictures;

    ArticleController(
            ArticleDesk desk,
            ArticleReader reader,
            ReadGuides readGuides,
            List<Sketch.Source> sketches,
            Drafts drafts,
            Illustrator illustrator,
            PictureShelf pictures) {
        this.desk = desk;
        this.reader = reader;
        this.readGuides = readGuides;
        this.sketches = List.copyOf(sketches);
        this.drafts = drafts;
        this.illustrator = illustrator;
        this.pictures = pictures;
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
        var fresh = from == null
                ? ArticleForm.fresh()
                : ArticleForm.of(sketch(from, me).wording());
        model.addAttribute("sketched", from != null);
        return form("knowledge/new", drafts.typed("form", fresh), me.person(), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ArticleForm typed,
            BindingResult mistakes,
            @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> chosen,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        var taken = illustrator.take(mistakes, chosen, me);
        var form = judged(taken, me);
        if (taken.hasErrors()) return again("knowledge/new", taken, me, model);
        redirect.addFlashAttribute("done", "knowledge.done.written");
        redirect.addAttribute("slug", desk.write(form.toWording(), me, form.mark()));
        return "redirect:/knowledge/{slug}";
    }

    /** The form with more pictures in its text; nothing else in it is judged yet. */
    @PostMapping(params = "add")
    String illustrate(
            @ModelAttribute("form") ArticleForm typed,
            BindingResult mistakes,
            @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> chosen,
            @Me PersonId me,
            Model model) {
        return again("knowledge/new", added(illustrator.take(mistakes, chosen, me), mistakes, model), me, model);
    }

    @GetMapping("/{slug}/edit")
    String edit(@PathVariable String slug, @Me Access me, Model model) {
        var article = reader.article(slug, me);
        var form = drafts.typed("form", ArticleForm.of(article));
        return edit(article, form, form.revisionSeen(), me, model);
    }

    @PostMapping("/{slug}")
    String update(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") ArticleForm typed,
            BindingResult mistakes,
            @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> chosen,
            @Me Access me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var article = reader.article(slug, me);
        var taken = illustrator.take(mistakes, chosen, me.person());
        var form = judged(taken, me.person());
        if (taken.hasErrors()) return again(article, taken, me, model);
        if (!desk.revise(slug, form.toWording(), form.reason(), form.revisionSeen(), me.person()))
            return overtaken(slug, form, me, response, model);
        redirect.addFlashAttribute("done", "knowledge.done.revised");
        return "redirect:/knowledge/{slug}";
    }

    @PostMapping(path = "/{slug}", params = "add")
    String illustrate(
            @PathVariable String slug,
            @ModelAttribute("form") ArticleForm typed,
            BindingResult mistakes,
            @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> chosen,
            @Me Access me,
            Model model) {
        var article = reader.article(slug, me);
        return again(article, added(illustrator.take(mistakes, chosen, me.person()), mistakes, model), me, model);
    }

    /** The writer sees what came in between, and has their own text before them; sent again, it is the newer one. */
    private String overtaken(String slug, ArticleForm form, Access me, HttpServletResponse response, Model model) {
        var seen = form.revisionSeen();
        response.setStatus(HttpStatus.CONFLICT.value());
        var article = reader.article(slug, me);
        var latest = article.revision();
        model.addAttribute(
                "change", reader.change(slug, latest, seen > 0 && seen < latest ? (Integer) seen : null, me));
        return edit(article, form, latest, me, model);
    }

    private String again(Article article, BindingResult taken, Access me, Model model) {
        model.addAllAttributes(taken.getModel());
        var form = form(taken);
        return edit(article, form, form.revisionSeen(), me, model);
    }

    private String again(String view, BindingResult taken, PersonId me, Model model) {
        model.addAllAttributes(taken.getModel());
        return form(view, form(taken), me, model);
    }

    private String edit(Article article, ArticleForm form, int seen, Access me, Model model) {
        model.addAttribute("article", article);
        model.addAttribute("seen", seen);
        return form("knowledge/edit", form, me.person(), model);
    }

    private String form(String view, ArticleForm form, PersonId me, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("pictures", pictures.beside(requireNonNullElse(form.body(), ""), form.mark(), me));
        model.addAttribute("topics", List.of(Topic.values()));
        model.addAttribute("readers", List.of(Readers.values()));
        return view;
    }

    /** Somebody who wants to add pictures and has chosen none is told so. */
    private static BindingResult added(BindingResult taken, BindingResult before, Model model) {
        if (taken == before) taken.reject("knowledge.picture.none");
        model.addAttribute("added", !taken.hasErrors());
        return taken;
    }

    private ArticleForm judged(BindingResult taken, PersonId me) {
        var form = form(taken);
        if (form.chosenTopic().isEmpty()) taken.rejectValue("topic", "knowledge.form.topic.missing");
        if (form.chosenReaders().isEmpty()) taken.rejectValue("readers", "knowledge.form.readers.missing");
        var why = pictures.fault(requireNonNullElse(form.body(), ""), me);
        if (!why.isEmpty()) taken.rejectValue("body", why);
        return form;
    }

    private static ArticleForm form(BindingResult taken) {
        return (ArticleForm) requireNonNull(taken.getTarget());
    }

    private Sketch sketch(String from, Access me) {
        return sketches.stream()
                .flatMap(source -> source.of(from, me).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("sketch " + from));
    }
}
