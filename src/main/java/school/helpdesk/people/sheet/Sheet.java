package school.helpdesk.people.sheet;

import java.util.List;

/** The row that names the columns, and all below it. */
public record Sheet(Row header, List<Row> rows) {}
