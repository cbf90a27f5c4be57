package school.helpdesk.requests.presence;

import java.util.List;

/**
 * What goes on at a request while it is being read.
 *
 * @param others who else has it open; nobody for its asker
 * @param news whether somebody else has written since
 */
public record Glance(List<Present> others, boolean news) {}
