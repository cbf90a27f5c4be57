package school.helpdesk.escalation.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import school.helpdesk.escalation.AtSupport;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PeopleDesk;

/** Who is at Support, and whom the school has kept waiting for a working day too long. */
@Controller
class AtSupportController {

    private final AtSupport list;
    private final PeopleDesk people;

    AtSupportController(AtSupport list, PeopleDesk people) {
        this.list = list;
        this.people = people;
    }

    @GetMapping("/escalations")
    String index(@RequestParam(defaultValue = "") String after, Model model) {
        var seen = after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
        var found = list.page(seen);
        var rows = found.subList(0, Math.min(found.size(), AtSupport.PAGE));
        var missed = seen == 0 ? list.missed() : List.<AtSupport.Missed>of();
        Set<PersonId> named = new HashSet<>();
        for (var row : rows) if (row.asker() != null) named.add(row.asker());
        for (var row : missed) if (row.asker() != null) named.add(row.asker());
        model.addAttribute("rows", rows);
        model.addAttribute("missed", missed);
        model.addAttribute("people", people.cards(named));
        model.addAttribute("first", seen == 0 ? null : "/escalations");
        model.addAttribute(
                "next",
                found.size() > rows.size()
                        ? "/escalations?after=" + rows.get(rows.size() - 1).number()
                        : null);
        return "escalation/index";
    }
}
