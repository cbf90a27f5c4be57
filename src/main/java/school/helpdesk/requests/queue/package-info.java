/** Lists of requests: the queue, one's own, what a search finds, and their counts. Reads, never writes. */
@NullMarked
@NamedInterface("queue")
package school.helpdesk.requests.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
