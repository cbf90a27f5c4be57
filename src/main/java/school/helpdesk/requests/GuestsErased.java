package school.helpdesk.requests;

import java.util.List;

/** Who these guests were is forgotten; announced inside the transaction that did it. */
public record GuestsErased(List<Long> numbers) {}
