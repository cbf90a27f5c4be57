/** Signing up, the visit behind its link, the consultant's day, privacy. */
@NullMarked
package school.helpdesk.visits.web;

import org.jspecify.annotations.NullMarked;
