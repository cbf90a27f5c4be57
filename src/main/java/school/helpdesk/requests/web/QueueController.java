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
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Errand;
import school.helpdesk.requests.RequestState;
import school.helpdesk.requests.queue.RequestSearch;
import school.helpdesk.requests.queue.ViewDesk;
import school.helpdesk.requests.queue.WorkQueue;

@Controller
@RequestMapping("/queue")
class QueueController {

    private final WorkQueue queue;
    private final RequestSearch search;
    private final ViewDesk views;
    private final RequestPages pages;

    QueueController(WorkQueue queue, RequestSearch search, ViewDesk views, RequestPages pages) {
        this.queue = queue;
        this.search = search;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping
    String index(Asked asked, @RequestParam(required = false) @Nullable String after, @Me Access me, Model model) {
        var filter = asked.toFilter();
        var works = me.has(Right.CONSULTANT);
        var words = asked.words();
        var rows = words.isEmpty()
                ? queue.page(filter, me.person(), after)
                : search.all(words, filter, me.person(), after);
        var colleagues = pages.list(rows, filter.assignee(), model);
        var overview = views.overview(me.person());
        model.addAttribute("words", words);
        model.addAttribute("tabs", Tab.all(filter, words, overview.counts(), works));
        model.addAttribute("views", ViewTab.all(overview.views(), filter, words));
        model.addAttribute("filter", filter);
        model.addAttribute("chips", Chip.all(filter, words, colleagues.cards()));
        model.addAttribute("consultants", colleagues.consultants());
        model.addAttribute("parameters", Asked.parameters(filter, words));
        model.addAttribute("save", Tab.href("/queue/views", filter, words, null));
        model.addAttribute("states", RequestState.values());
        model.addAttribute("topics", Topic.of(Audience.BOTH));
        model.addAttribute("channels", Channel.values());
        model.addAttribute("works", works);
        if (works && !filter.isSettled()) model.addAttribute("picks", Errand.ACTS);
        model.addAttribute("me", me.person());
        model.addAttribute("first", after == null ? null : Tab.href(filter, words, null));
        model.addAttribute("next", rows.next() == null ? null : Tab.href(filter, words, rows.next()));
        return "requests/queue";
    }
}
