package school.helpdesk.regulation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.drafts.Drafts;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.regulation.Placeholders;
import school.helpdesk.regulation.RegulationDesk;
import school.helpdesk.regulation.RegulationReader;
import school.helpdesk.regulation.Saving;
import school.helpdesk.regulation.Section;
import school.helpdesk.regulation.SectionRevision;

/** Where a director edits a section. Those that nobody may edit say so. */
@Controller
@RequestMapping("/regulation/sections/{number}/edit")
class SectionController {

    private final RegulationDesk desk;
    private final RegulationReader reader;
    private final Placeholders placeholders;
    private final Drafts drafts;

    SectionController(RegulationDesk desk, RegulationReader reader, Placeholders placeholders, Drafts drafts) {
        this.desk = desk;
        this.reader = reader;
        this.placeholders = placeholders;
        this.drafts = drafts;
    }

    @GetMapping
    String edit(@PathVariable int number, Locale language, Model model) {
        var now = reader.current(Section.numbered(number));
        var form = drafts.typed("form", SectionForm.of(now));
        model.addAttribute("form", form);
        return edit(now, form.revisionSeen(), language, model);
    }

    @PostMapping
    String update(
            @PathVariable int number,
            @Valid @ModelAttribute("form") SectionForm form,
            Errors errors,
            @Me PersonId me,
            Locale language,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var section = Section.numbered(number);
        section.expectOwn();
        judge(errors);
        if (errors.hasErrors()) return edit(reader.current(section), form.revisionSeen(), language, model);
        var saving = desk.revise(section, form.toChange(), me);
        if (saving == Saving.OVERTAKEN) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return overtaken(section, form.revisionSeen(), language, model);
        }
        redirect.addFlashAttribute("done", "regulation.done." + saving);
        redirect.addFlashAttribute("doneArgs", new Object[] {number});
        return "redirect:/regulation";
    }

    /** The writer sees what came in between, and has their own text before them; sent again, it is the newer one. */
    private String overtaken(Section section, int seen, Locale language, Model model) {
        var change = reader.changeSince(seen, section);
        model.addAttribute("change", change);
        return edit(change.after(), change.after().number(), language, model);
    }

    private String edit(SectionRevision now, int seen, Locale language, Model model) {
        model.addAttribute("now", now);
        model.addAttribute("seen", seen);
        model.addAttribute("placeholders", placeholders.values(language));
        return "regulation/edit";
    }

    private void judge(Errors errors) {
        Stream.of("russian", "english").forEach(field -> {
            var unknown = placeholders.unknown(String.valueOf(errors.getFieldValue(field)));
            if (unknown.isEmpty()) return;
            var named = unknown.stream().limit(5).collect(Collectors.joining(", "));
            errors.rejectValue(field, "regulation.form.placeholder", new Object[] {named}, null);
        });
    }
}
