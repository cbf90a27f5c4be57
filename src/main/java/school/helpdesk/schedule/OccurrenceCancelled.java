package school.helpdesk.schedule;

/** One occurrence will not be held; announced inside the transaction that did it. */
public record OccurrenceCancelled(Occurrence before, Cancellation cancellation) {}
