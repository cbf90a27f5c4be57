package school.helpdesk.requests.queue;

import java.util.List;

/** How much there is to do, and what the reader keeps an eye on, in the order they gave it. */
public record Overview(QueueCounts counts, List<SavedView> views) {}
