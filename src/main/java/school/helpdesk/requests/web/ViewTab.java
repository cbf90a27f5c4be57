package school.helpdesk.requests.web;

import java.util.List;
import school.helpdesk.requests.queue.QueueFilter;
import school.helpdesk.requests.queue.SavedView;

/** One of the reader's views, beside the tabs that everybody has. */
record ViewTab(SavedView view, String href, boolean current) {

    static List<ViewTab> all(List<SavedView> views, QueueFilter now, String words) {
        return views.stream()
                .map(view -> new ViewTab(view, Tab.href(view.filter(), view.words(), null), view.shows(now, words)))
                .toList();
    }
}
