package school.helpdesk.requests.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import school.helpdesk.kernel.Me;
import school.helpdesk.people.Access;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Right;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.queue.RequestSearch;
import school.helpdesk.requests.queue.WorkQueue;

@Controller
@RequestMapping("/queue")
class QueueController {

    private final WorkQueue queue;
    private final RequestSearch search;
    private final RequestPages pages;

    QueueController(WorkQueue queue, RequestSearch search, RequestPages pages) {
        this.queue = queue;
        this.search = search;
        this.pages = pages;
    }

    @GetMapping
    String index(
            Asked asked,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @Me Access me,
            Model model) {
        var filter = asked.toFilter();
        var works = me.has(Right.CONSULTANT);
        var words = q == null ? "" : q;
        var rows = words.isBlank()
                ? queue.page(filter, me.person(), after)
                : search.all(words, filter, me.person(), after);
        pages.list(rows, model);
        model.addAttribute("words", words);
        model.addAttribute("tabs", Tab.all(filter, words, queue.counts(me.person()), works));
        model.addAttribute("filter", filter);
        model.addAttribute("topics", Topic.of(Audience.BOTH));
        model.addAttribute("works", works);
        model.addAttribute("me", me.person());
        model.addAttribute("first", after == null ? null : Tab.href(filter, words, null));
        model.addAttribute("next", rows.next() == null ? null : Tab.href(filter, words, rows.next()));
        return "requests/queue";
    }
}
