package school.helpdesk.people.web;

import java.util.List;
import school.helpdesk.people.ListedPerson;
import school.helpdesk.people.sheet.Row;
import school.helpdesk.people.sheet.SheetText;

/**
 * A list as it was understood.
 *
 * @param people those with faults too, each username once
 */
record StaffList(ListHeader header, List<Row> rows, List<ListedPerson> people, List<ListFault> faults) {

    public List<String> ignored() {
        return header.ignored();
    }

    /** To be sent again when it is agreed to. */
    public String kept() {
        return SheetText.of(header.only(rows));
    }

    Row row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    }
}
