package school.helpdesk.requests.promise;

import java.time.Instant;

/** A reception as the promise sees it. */
record Hours(Instant starts, Instant ends, String place) {}
