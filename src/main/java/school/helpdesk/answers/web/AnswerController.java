package school.helpdesk.answers.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.answers.AnswerDesk;
import school.helpdesk.answers.AnswerShelf;
import school.helpdesk.answers.Fields;
import school.helpdesk.answers.Removed;
import school.helpdesk.answers.Whose;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.Named;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;

/** Ready answers as consultants keep them; they are put to use on the page of a request. */
@Controller
@RequestMapping("/ready-answers")
class AnswerController {

    private final AnswerDesk desk;
    private final AnswerShelf shelf;
    private final Fields fields;

    AnswerController(AnswerDesk desk, AnswerShelf shelf, Fields fields) {
        this.desk = desk;
        this.shelf = shelf;
        this.fields = fields;
    }

    /** They belong to the work with the queue. */
    @ModelAttribute
    void place(Model model) {
        model.addAttribute("section", "/queue");
        model.addAttribute("topics", Topic.of(Audience.BOTH));
        model.addAttribute("whose", List.of(Whose.values()));
        model.addAttribute("marks", fields);
    }

    /** @param removed set to look at those that were removed */
    @GetMapping
    String index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(required = false) @Nullable String removed,
            @RequestParam(required = false) @Nullable UUID after,
            @Me PersonId me,
            Model model) {
        var chosen = Named.of(Topic.values(), topic);
        var part = removed == null ? Removed.NO : Removed.YES;
        var page = shelf.list(q, chosen.orElse(null), part, after, me);
        model.addAttribute("q", q);
        model.addAttribute("topic", chosen.orElse(null));
        model.addAttribute("removed", part == Removed.YES);
        model.addAttribute("rows", page.rows());
        model.addAttribute("first", after == null ? null : address(q, chosen, removed, null));
        model.addAttribute("next", page.next() == null ? null : address(q, chosen, removed, page.next()));
        return "answers/index";
    }

    @GetMapping("/new")
    String newOne(Model model) {
        model.addAttribute("form", AnswerForm.fresh());
        return "answers/new";
    }

    /** @param preview shows what it would look like and saves nothing */
    @PostMapping
    String create(
            @Valid @ModelAttribute("form") AnswerForm form,
            Errors errors,
            @RequestParam(required = false) @Nullable String preview,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        judge(form, errors);
        if (isShownAgain(form, errors, preview, model)) return "answers/new";
        var id = desk.write(form.toText(), form.chosenWhose().orElseThrow(), me, form.mark());
        return shown(id, "answers.done.written", redirect);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @Me PersonId me, Model model) {
        var page = shelf.page(id, me);
        var body = page.answer().text().body();
        model.addAttribute("page", page);
        if (!fields.in(body).isEmpty()) model.addAttribute("sample", fields.sample(body));
        return "answers/show";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, @Me PersonId me, Model model) {
        var page = shelf.page(id, me);
        model.addAttribute("page", page);
        model.addAttribute("form", AnswerForm.of(page.answer()));
        model.addAttribute("seen", page.answer().revision());
        return "answers/edit";
    }

    /** @param preview shows what it would look like and saves nothing */
    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AnswerForm form,
            Errors errors,
            @RequestParam(required = false) @Nullable String preview,
            @Me PersonId me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        judge(form, errors);
        model.addAttribute("page", shelf.page(id, me));
        model.addAttribute("seen", form.revisionSeen());
        if (isShownAgain(form, errors, preview, model)) return "answers/edit";
        if (desk.change(id, form.toText(), form.chosenWhose().orElseThrow(), form.revisionSeen(), me))
            return shown(id, "answers.done.changed", redirect);
        response.setStatus(HttpStatus.CONFLICT.value());
        var now = shelf.page(id, me);
        model.addAttribute("page", now);
        model.addAttribute("seen", now.answer().revision());
        model.addAttribute("overtaken", true);
        return "answers/edit";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, @Me PersonId me, RedirectAttributes redirect) {
        desk.remove(id, me);
        return shown(id, "answers.done.removed", redirect);
    }

    @PostMapping("/{id}/restoration")
    String restore(@PathVariable UUID id, @Me PersonId me, RedirectAttributes redirect) {
        desk.restore(id, me);
        return shown(id, "answers.done.restored", redirect);
    }

    private void judge(AnswerForm form, Errors errors) {
        if (!form.isTopicKnown()) errors.rejectValue("topic", "answers.form.topic.unknown");
        if (form.chosenWhose().isEmpty()) errors.rejectValue("whose", "answers.form.whose.missing");
        var unknown = fields.unknown(requireNonNullElse(form.body(), ""));
        if (!unknown.isEmpty())
            errors.rejectValue("body", "answers.form.body.unknown", new Object[] {String.join(", ", unknown)}, null);
    }

    private boolean isShownAgain(AnswerForm form, Errors errors, @Nullable String preview, Model model) {
        if (errors.hasErrors()) return true;
        if (preview != null)
            model.addAttribute("sample", fields.sample(form.toText().body()));
        return preview != null;
    }

    private static String shown(UUID id, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        return "redirect:/ready-answers/" + id;
    }

    private static String address(String words, Optional<Topic> topic, @Nullable String removed, @Nullable UUID after) {
        return UriComponentsBuilder.fromPath("/ready-answers")
                .queryParamIfPresent("q", Optional.of(words).filter(typed -> !typed.isBlank()))
                .queryParamIfPresent("topic", topic)
                .queryParamIfPresent("removed", Optional.ofNullable(removed))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .toUriString();
    }
}
