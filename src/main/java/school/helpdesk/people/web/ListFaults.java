package school.helpdesk.people.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import school.helpdesk.people.Enrolment;
import school.helpdesk.people.sheet.Row;

/** Says what is wrong with the rows of a list, in the reader's language and with the list's own names of columns. */
@Component
class ListFaults {

    private final MessageSource messages;

    ListFaults(MessageSource messages) {
        this.messages = messages;
    }

    List<ListFault> of(Row row, ListHeader header, Errors errors) {
        return errors.getFieldErrors().stream()
                .sorted(Comparator.comparing(error -> Column.of(error.getField())))
                .map(error -> fault(row, header, error))
                .toList();
    }

    ListFault of(Enrolment.Refusal refusal, StaffList list) {
        var row = list.row(refusal.row());
        var words = words(refusal.key(), refusal.arguments().toArray());
        return fault(row, list.header(), Column.of(refusal.field()), words);
    }

    ListFault stray(Row row, ListHeader header) {
        var last = row.cell(row.cells().size() - 1);
        return new ListFault(
                row.number(),
                "",
                last,
                words("people.import.stray", header.names().cells().size()));
    }

    String name(Column column) {
        return words("people.import.column." + column);
    }

    private ListFault fault(Row row, ListHeader header, FieldError error) {
        var words = messages.getMessage(error, LocaleContextHolder.getLocale());
        return fault(row, header, Column.of(error.getField()), words);
    }

    private ListFault fault(Row row, ListHeader header, Column column, String words) {
        var named = header.name(column);
        return new ListFault(row.number(), named.isEmpty() ? name(column) : named, header.text(row, column), words);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
