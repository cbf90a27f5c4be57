package school.helpdesk.people.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.SmartValidator;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import school.helpdesk.people.ListedPerson;
import school.helpdesk.people.sheet.Row;
import school.helpdesk.people.sheet.Sheet;
import school.helpdesk.people.sheet.SheetReader;
import school.helpdesk.people.sheet.SheetText;
import school.helpdesk.people.sheet.Unreadable;

/** Understands a list of employees; where it cannot, says so about the field {@code file}. */
@Component
class StaffListReader {

    static final int MOST_PEOPLE = 1000;
    private static final String FILE = "file";

    private final ListWords words = new ListWords();
    private final SmartValidator validator;
    private final ListFaults faults;

    StaffListReader(LocalValidatorFactoryBean validator, ListFaults faults) {
        this.validator = validator;
        this.faults = faults;
    }

    Optional<StaffList> read(byte[] file, Errors errors) {
        try {
            return understand(SheetReader.read(file, words::countColumns), errors);
        } catch (Unreadable unreadable) {
            errors.rejectValue(FILE, unreadable.key(), unreadable.arguments(), null);
            return Optional.empty();
        }
    }

    Optional<StaffList> readKept(String kept, Errors errors) {
        try {
            return understand(SheetText.read(kept), errors);
        } catch (Unreadable unreadable) {
            errors.rejectValue(FILE, unreadable.key(), unreadable.arguments(), null);
            return Optional.empty();
        }
    }

    private Optional<StaffList> understand(Sheet sheet, Errors errors) {
        var header = ListHeader.of(sheet.header(), words);
        if (!header.missing().isEmpty()) missing(header, errors);
        if (!header.twice().isEmpty()) reject(errors, "people.import.column-twice", names(header.twice()));
        if (sheet.rows().isEmpty()) reject(errors, "people.import.no-rows");
        if (sheet.rows().size() > MOST_PEOPLE) reject(errors, "people.import.too-many", MOST_PEOPLE);
        return errors.hasErrors() ? Optional.empty() : Optional.of(understand(header, sheet.rows()));
    }

    private StaffList understand(ListHeader header, List<Row> rows) {
        var people = new ArrayList<ListedPerson>();
        var found = new ArrayList<ListFault>();
        var rowsByName = new HashMap<String, Integer>();
        for (var row : rows) {
            var listed = new ListedRow(row, header, words);
            var errors = listed.judge(validator);
            var person = listed.person();
            var earlier = person.username().isEmpty()
                    ? null
                    : rowsByName.putIfAbsent(person.username().toLowerCase(Locale.ROOT), row.number());
            if (earlier != null) errors.rejectValue("username", "people.import.twice", new Object[] {earlier}, null);
            else people.add(person);
            found.addAll(faults.of(row, header, errors));
            if (listed.outgrowsTheHeader()) found.add(faults.stray(row, header));
        }
        return new StaffList(header, rows, people, found);
    }

    private void missing(ListHeader header, Errors errors) {
        var whole = header.names().cells().stream().anyMatch(words::isWholeName);
        if (whole && header.missing().contains(Column.FAMILY_NAME)) reject(errors, "people.import.whole-name");
        else reject(errors, "people.import.no-columns", names(header.missing()));
    }

    private String names(Iterable<Column> columns) {
        var names = new ArrayList<String>();
        columns.forEach(column -> names.add(faults.name(column)));
        return String.join(", ", names);
    }

    private static void reject(Errors errors, String key, Object... arguments) {
        errors.rejectValue(FILE, key, arguments, null);
    }
}
