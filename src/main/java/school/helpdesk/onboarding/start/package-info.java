/** What somebody new begins with. Reads, never writes. */
@NullMarked
package school.helpdesk.onboarding.start;

import org.jspecify.annotations.NullMarked;
