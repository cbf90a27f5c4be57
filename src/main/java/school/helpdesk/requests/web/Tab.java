package school.helpdesk.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.requests.RequestState;
import school.helpdesk.requests.queue.QueueCounts;
import school.helpdesk.requests.queue.QueueFilter;

/**
 * One look at the queue. Going from one to another keeps the topic and the channel.
 *
 * @param count null when it is not worth counting
 */
record Tab(String key, String href, @Nullable Integer count, boolean current) {

    /** @param works whether requests can be the reader's own work */
    static List<Tab> all(QueueFilter now, String words, QueueCounts counts, boolean works) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab(words, "open", now, with(now, null, false, false), counts.open()));
        tabs.add(tab(words, "late", now, with(now, null, false, true), counts.late()));
        if (works) tabs.add(tab(words, "mine", now, with(now, null, true, false), counts.mine()));
        tabs.add(tab(words, "waiting", now, with(now, RequestState.WAITING, false, false), counts.waiting()));
        tabs.add(tab(words, "answered", now, with(now, RequestState.ANSWERED, false, false), null));
        tabs.add(tab(words, "closed", now, with(now, RequestState.CLOSED, false, false), null));
        return tabs;
    }

    /** @param words that are searched for; empty for none */
    static String href(QueueFilter filter, String words, @Nullable String after) {
        return href("/queue", filter, words, after);
    }

    /** @param path of another page about the same */
    static String href(String path, QueueFilter filter, String words, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.parameters(filter, words).forEach(address::queryParam);
        return address.queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .toUriString();
    }

    private static Tab tab(String words, String key, QueueFilter now, QueueFilter leadsTo, @Nullable Integer count) {
        return new Tab("requests.tab." + key, href(leadsTo, "", null), count, words.isBlank() && now.equals(leadsTo));
    }

    private static QueueFilter with(QueueFilter now, @Nullable RequestState state, boolean mine, boolean late) {
        return new QueueFilter(state, now.topic(), now.channel(), mine, late);
    }
}
