package school.helpdesk.workdays;

/**
 * Some day is now a working day or no longer one: the school changed a day, or its week. Announced inside the
 * transaction that did it; whoever keeps a date counted in working days counts it again while it is open.
 */
public record CalendarChanged() {}
