package school.helpdesk.requests.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import school.helpdesk.kernel.Me;
import school.helpdesk.people.Access;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Right;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Errand;
import school.helpdesk.requests.RequestState;
import school.helpdesk.requests.presence.Presence;
import school.helpdesk.requests.queue.QueueRow;
import school.helpdesk.requests.queue.RequestSearch;
import school.helpdesk.requests.queue.ViewDesk;
import school.helpdesk.requests.queue.WorkQueue;
import school.helpdesk.school.SchoolTime;

@Controller
@RequestMapping("/queue")
class QueueController {

    /** «Ten minutes ago» and the like may stay so long before they are said anew. */
    private static final int SAID_FOR_SECONDS = 300;

    private final WorkQueue queue;
    private final RequestSearch search;
    private final ViewDesk views;
    private final RequestPages pages;
    private final Presence presence;
    private final SchoolTime time;

    QueueController(
            WorkQueue queue,
            RequestSearch search,
            ViewDesk views,
            RequestPages pages,
            Presence presence,
            SchoolTime time) {
        this.queue = queue;
        this.search = search;
        this.views = views;
        this.pages = pages;
        this.presence = presence;
        this.time = time;
    }

    /** Who has this page already, as it is, gets none: a page that is looked at asks again and again. */
    @GetMapping
    @Nullable
    String index(
            Asked asked,
            @RequestParam(required = false) @Nullable String after,
            @Me Access me,
            Locale locale,
            WebRequest request,
            Model model) {
        var now = time.now();
        var filter = asked.toFilter();
        var works = me.has(Right.CONSULTANT);
        var words = asked.words();
        var rows = words.isEmpty()
                ? queue.page(filter, me.person(), after)
                : search.all(words, filter, me.person(), after);
        var colleagues = pages.list(rows, filter.assignee(), model);
        var present = presence.at(rows.rows().stream().map(QueueRow::number).toList(), me.person());
        var overview = views.overview(me.person());
        var said = now.getEpochSecond() / SAID_FOR_SECONDS;
        var tag = tag(rows, colleagues.cards(), present, overview, me, locale, said);
        if (request.checkNotModified(tag)) return null;
        model.addAttribute("tag", tag);
        model.addAttribute("at", now);
        model.addAttribute("present", present);
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

    /** Of what is shown and not of the page, in which the tokens of forms are never the same. */
    private static String tag(Object... shown) {
        var content = Arrays.toString(shown).getBytes(StandardCharsets.UTF_8);
        return "W/\"" + UUID.nameUUIDFromBytes(content) + "\"";
    }
}
