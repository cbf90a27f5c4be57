package school.helpdesk.workdays.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.OwnDay;

record ChangeForm(
        @NotNull(message = "{workdays.form.date.missing}") @Reckoned @Nullable
        LocalDate date,

        @NotNull(message = "{workdays.form.kind.missing}") @Nullable
        ChangeKind kind,

        @NotBlank(message = "{workdays.form.note.missing}")
        @Size(max = 200, message = "{workdays.form.note.long}")
        @Nullable
        String note) {

    static final ChangeForm EMPTY = new ChangeForm(null, null, null);

    OwnDay toOwnDay() {
        return new OwnDay(requireNonNull(date), requireNonNull(kind), requireNonNull(note));
    }
}
