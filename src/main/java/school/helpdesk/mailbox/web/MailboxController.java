package school.helpdesk.mailbox.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.Named;
import school.helpdesk.mailbox.Fate;
import school.helpdesk.mailbox.LetterRow;
import school.helpdesk.mailbox.LetterShelf;
import school.helpdesk.mailbox.Reason;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;

/** Lists letters that came: first those that wait. */
@Controller
class MailboxController {

    private static final String ALL = "ALL";

    private final LetterShelf shelf;

    MailboxController(LetterShelf shelf) {
        this.shelf = shelf;
    }

    /** @param fate null on the tab of all */
    record Tab(@Nullable Fate fate, String href, @Nullable Integer count, boolean current) {}

    @GetMapping("/mailbox")
    String index(
            @RequestParam(defaultValue = "QUARANTINE") String fate,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            @Me Access me,
            Model model) {
        var chosen = Named.of(Fate.values(), fate).orElse(null);
        var why = Named.of(Reason.values(), reason).orElse(null);
        var found = shelf.page(chosen, why, q, after, me);
        var rows = found.subList(0, Math.min(found.size(), LetterShelf.PAGE));
        model.addAttribute("rows", rows);
        model.addAttribute("tabs", tabs(chosen));
        model.addAttribute("fate", chosen);
        model.addAttribute("reasons", reasons(chosen));
        model.addAttribute("reason", why);
        model.addAttribute("q", q);
        model.addAttribute("first", after == null ? null : address(chosen, why, q, null));
        model.addAttribute(
                "next", found.size() > rows.size() ? address(chosen, why, q, rows.get(rows.size() - 1)) : null);
        model.addAttribute("works", me.has(Right.CONSULTANT));
        model.addAttribute("section", section(me));
        return "mailbox/index";
    }

    /** Consultants come from their work, administrators from the letters. */
    static String section(Access me) {
        return me.has(Right.CONSULTANT) ? "/queue" : "/letters";
    }

    private static List<Reason> reasons(@Nullable Fate fate) {
        if (fate == Fate.REQUEST || fate == Fate.REPLY) return List.of();
        if (fate == null) return List.of(Reason.values());
        return Reason.of(fate == Fate.SILENT ? Fate.SILENT : Fate.QUARANTINE);
    }

    private List<Tab> tabs(@Nullable Fate current) {
        var waiting = shelf.waiting();
        return Stream.concat(Stream.of(Fate.values()).map(Optional::of), Stream.of(Optional.<Fate>empty()))
                .map(fate -> new Tab(
                        fate.orElse(null),
                        "/mailbox?fate=" + fate.map(Fate::name).orElse(ALL),
                        fate.filter(Fate.QUARANTINE::equals).isPresent() ? waiting : null,
                        fate.orElse(null) == current))
                .toList();
    }

    private static String address(@Nullable Fate fate, @Nullable Reason reason, String q, @Nullable LetterRow after) {
        var address = UriComponentsBuilder.fromPath("/mailbox").queryParam("fate", fate == null ? ALL : fate);
        if (reason != null) address.queryParam("reason", reason);
        if (!q.isEmpty()) address.queryParam("q", "{q}");
        if (after != null) address.queryParam("after", after.id());
        return address.encode().buildAndExpand(Map.of("q", q)).toUriString();
    }
}
