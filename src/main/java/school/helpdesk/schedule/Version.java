package school.helpdesk.schedule;

import java.util.UUID;

/** An approved schedule without its lines. */
public record Version(UUID id, int number, Heading heading) {}
