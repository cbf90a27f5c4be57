package school.helpdesk.letters.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.Named;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.letters.Fate;
import school.helpdesk.letters.LetterDesk;
import school.helpdesk.letters.LetterList;
import school.helpdesk.letters.LetterPage;
import school.helpdesk.people.Access;
import school.helpdesk.people.PeopleDesk;

@Controller
@RequestMapping("/letters")
class LetterController {

    private final LetterDesk desk;
    private final LetterList list;
    private final LetterPage page;
    private final PeopleDesk people;

    LetterController(LetterDesk desk, LetterList list, LetterPage page, PeopleDesk people) {
        this.desk = desk;
        this.list = list;
        this.page = page;
        this.people = people;
    }

    /** @param fate null on the tab of all */
    record Tab(@Nullable Fate fate, String href, @Nullable Integer count, boolean current) {}

    @GetMapping
    String index(
            @RequestParam(defaultValue = "") String fate,
            @RequestParam(defaultValue = "") String q,
            @Nullable UUID after,
            @Me Access me,
            Model model) {
        model.addAttribute(
                "form", TestForm.fresh(people.page(me.person()).details().email()));
        return list(fate, q, after, me, model);
    }

    private String list(String typed, String q, @Nullable UUID after, Access me, Model model) {
        var fate = Named.of(Fate.values(), typed).orElse(null);
        var found = list.page(fate, q, after, me);
        var rows = found.subList(0, Math.min(found.size(), LetterList.PAGE));
        model.addAttribute("rows", rows);
        model.addAttribute("tabs", tabs(fate));
        model.addAttribute("fate", fate);
        model.addAttribute("q", q);
        model.addAttribute("people", people.cards(recipients(rows)));
        model.addAttribute("server", page.server());
        model.addAttribute("first", after == null ? null : address(fate, q, null));
        model.addAttribute("next", found.size() > rows.size() ? address(fate, q, rows.get(rows.size() - 1)) : null);
        return "letters/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @Me Access me, Model model) {
        var row = list.row(id, me);
        model.addAttribute("row", row);
        model.addAttribute("sends", page.sends());
        model.addAttribute("people", people.cards(recipients(List.of(row))));
        if (row.subject() != null) model.addAllAttributes(page.shown(list.letter(id)));
        return "letters/show";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes flash) {
        desk.retry(id);
        flash.addFlashAttribute("done", "letters.done.retry");
        return "redirect:/letters/" + id;
    }

    @PostMapping("/test")
    String test(
            @Valid @ModelAttribute("form") TestForm form,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes flash) {
        form.judge(errors);
        if (errors.hasErrors()) return list("", "", null, me, model);
        var id = page.test(form.address(), me.person(), form.mark());
        flash.addFlashAttribute("done", "letters.done.test");
        return "redirect:/letters/" + id;
    }

    private List<Tab> tabs(@Nullable Fate current) {
        var counts = list.counts();
        var all = new Tab(null, "/letters", null, current == null);
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(Fate.values())
                                .map(fate -> new Tab(fate, "/letters?fate=" + fate, counts.get(fate), fate == current)))
                .toList();
    }

    private static List<PersonId> recipients(List<LetterList.Row> rows) {
        return rows.stream()
                .map(LetterList.Row::recipient)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String address(@Nullable Fate fate, String q, LetterList.@Nullable Row after) {
        var address = UriComponentsBuilder.fromPath("/letters");
        if (fate != null) address.queryParam("fate", fate);
        if (!q.isEmpty()) address.queryParam("q", "{q}");
        if (after != null) address.queryParam("after", after.id());
        return address.encode().buildAndExpand(Map.of("q", q)).toUriString();
    }
}
