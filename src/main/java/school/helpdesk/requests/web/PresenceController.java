package school.helpdesk.requests.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import school.helpdesk.kernel.Me;
import school.helpdesk.people.Access;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.requests.presence.Activity;
import school.helpdesk.requests.presence.Presence;
import school.helpdesk.requests.presence.Present;

/** Hears from an open page every so often, and tells it what goes on there. */
@Controller
class PresenceController {

    private final Presence presence;
    private final PeopleDesk people;

    PresenceController(Presence presence, PeopleDesk people) {
        this.presence = presence;
        this.people = people;
    }

    /** @param writing there while somebody types */
    @PostMapping("/requests/{number}/presence")
    String create(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String writing,
            @Me Access me,
            Model model) {
        var doing = writing == null ? Activity.READING : Activity.WRITING;
        var glance = presence.beat(number, me, doing, Seen.of(seen));
        var others = glance.others().stream().map(Present::person).toList();
        model.addAttribute("number", number);
        model.addAttribute("glance", glance);
        model.addAttribute("people", people.cards(others));
        return "requests/presence :: told";
    }
}
