package school.helpdesk.people.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.SmartValidator;
import school.helpdesk.people.ListedPerson;
import school.helpdesk.people.sheet.Row;

/** A row of a list, judged as the form of an employee would be. */
final class ListedRow {

    /** How spreadsheets show that a formula failed. */
    private static final String FAILED = "#";

    private final Row row;
    private final ListHeader header;
    private final @Nullable Boolean newcomer;
    private final PersonForm form;
    private final Errors errors;

    ListedRow(Row row, ListHeader header, ListWords words) {
        this.row = row;
        this.header = header;
        this.newcomer = words.answer(text(Column.NEWCOMER)).orElse(null);
        this.form = form(newcomer);
        this.errors = new BeanPropertyBindingResult(form, "form");
    }

    Errors judge(SmartValidator validator) {
        validator.validate(form, errors, PersonForm.Adding.class);
        if (text(Column.POSITION).isEmpty()) reject(Column.POSITION, "people.import.position");
        if (form.tookOfficeOn() == null && says(Column.TOOK_OFFICE_ON))
            reject(Column.TOOK_OFFICE_ON, "people.import.day");
        if (newcomer == null && says(Column.NEWCOMER)) reject(Column.NEWCOMER, "people.import.answer");
        Stream.of(Column.values())
                .filter(column -> text(column).startsWith(FAILED) && !errors.hasFieldErrors(column.field()))
                .forEach(column -> reject(column, "people.import.failed"));
        form.judge(errors);
        return errors;
    }

    /** With faults or without them: as far as they are known. */
    ListedPerson person() {
        var sound = errors.hasErrors() ? form(null) : form;
        return new ListedPerson(row.number(), form.name(), sound.toDetails(), newcomer != null);
    }

    boolean outgrowsTheHeader() {
        return header.isOutgrownBy(row);
    }

    private PersonForm form(@Nullable Boolean said) {
        return new PersonForm(
                text(Column.FAMILY_NAME),
                text(Column.GIVEN_NAME),
                text(Column.PATRONYMIC),
                text(Column.POSITION),
                text(Column.EMAIL),
                ListDays.read(text(Column.TOOK_OFFICE_ON)).orElse(null),
                said,
                text(Column.USERNAME));
    }

    private void reject(Column column, String key) {
        errors.rejectValue(column.field(), key);
    }

    private boolean says(Column column) {
        return !text(column).isEmpty();
    }

    private String text(Column column) {
        return header.text(row, column);
    }
}
