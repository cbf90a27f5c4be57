package school.helpdesk.workdays;

import java.time.LocalDate;

/** What the school itself says about a day; it wins over everything else. */
public record OwnDay(LocalDate date, ChangeKind kind, String note) {}
