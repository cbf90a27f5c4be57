package school.helpdesk.knowledge.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.Named;
import school.helpdesk.knowledge.Search;
import school.helpdesk.knowledge.Shelf;
import school.helpdesk.people.Access;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;

/** The shelf of guides and their search. */
@Controller
@RequestMapping("/knowledge")
class KnowledgeController {

    private final Shelf shelf;
    private final Search search;

    KnowledgeController(Shelf shelf, Search search) {
        this.shelf = shelf;
        this.search = search;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(required = false) @Nullable String after,
            @Me @Nullable Access me,
            Model model) {
        var chosen = Named.of(Topic.values(), topic);
        model.addAttribute("q", q);
        model.addAttribute("topic", chosen.orElse(null));
        model.addAttribute("most", Search.MOST_FOUND);
        if (!q.isEmpty()) model.addAttribute("found", search.find(q, chosen.orElse(null), me));
        else if (chosen.isPresent()) list(chosen.get(), after, me, model);
        else shelve(me, model);
        return "knowledge/index";
    }

    /** A piece of a page, for the form that asks while a subject is typed. */
    @GetMapping("/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String subject, @Me Access me, Model model) {
        model.addAttribute("guides", search.suggest(subject, me));
        return "knowledge/suggestions :: suggestions";
    }

    @GetMapping("/checks")
    String checks(Model model) {
        model.addAttribute("old", shelf.old());
        model.addAttribute("withdrawn", shelf.withdrawn());
        return "knowledge/checks";
    }

    private void list(Topic topic, @Nullable String after, @Nullable Access me, Model model) {
        var page = shelf.topic(topic, after, me);
        model.addAttribute("guides", page.guides());
        model.addAttribute("first", after == null ? null : address(topic, null));
        model.addAttribute("next", page.next() == null ? null : address(topic, page.next()));
    }

    /** Everybody finds what is for them first. */
    private void shelve(@Nullable Access me, Model model) {
        model.addAttribute("shelves", shelf.topics(me));
        model.addAttribute(
                "audiences",
                me == null
                        ? List.of(Audience.PARENTS, Audience.EMPLOYEES)
                        : List.of(Audience.EMPLOYEES, Audience.PARENTS));
    }

    private static String address(Topic topic, @Nullable String after) {
        return UriComponentsBuilder.fromPath("/knowledge")
                .queryParam("topic", topic)
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .toUriString();
    }
}
