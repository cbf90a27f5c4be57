/** The pages of requests and of the queue. */
@NullMarked
package school.helpdesk.requests.web;

import org.jspecify.annotations.NullMarked;
