/**
 * Lists of requests: the queue, one's own, what a search finds, their counts, and the views people keep of them. Requests
 * are read here, never changed.
 */
@NullMarked
@NamedInterface("queue")
package school.helpdesk.requests.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
