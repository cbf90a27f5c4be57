package school.helpdesk.people.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.people.PersonDetails;
import school.helpdesk.people.PersonPage;

record PersonForm(
        @NotBlank(message = "{people.form.family-name}") @Size(max = 100, message = "{people.form.too-long}") @Nullable
        String familyName,

        @NotBlank(message = "{people.form.given-name}") @Size(max = 100, message = "{people.form.too-long}") @Nullable
        String givenName,

        @Size(max = 100, message = "{people.form.too-long}") @Nullable
        String patronymic,

        @Size(max = 150, message = "{people.form.too-long}") @Nullable
        String position,

        @Size(max = 200, message = "{people.form.too-long}") @Email(message = "{people.form.email}") @Nullable
        String email,

        @Nullable LocalDate tookOfficeOn,
        @Nullable Boolean newcomer,

        @NotBlank(message = "{people.form.username}", groups = Adding.class)
        @Pattern(
                regexp = "[A-Za-z0-9._\\-[\\p{IsCyrillic}&&\\p{L}]]{2,60}|\\s*",
                message = "{people.form.username-shape}",
                groups = Adding.class)
        @Nullable
        String username) {

    /** A username is chosen once and for all, with the account. */
    interface Adding extends Default {}

    private static final int EARLIEST = 1950;
    private static final int LATEST = 2100;

    static PersonForm empty() {
        return new PersonForm("", "", "", "", "", null, null, "");
    }

    static PersonForm of(PersonPage page) {
        var known = page.details();
        return new PersonForm(
                known.familyName(),
                known.givenName(),
                known.patronymic(),
                known.position(),
                known.email(),
                known.tookOfficeOn(),
                known.newcomer(),
                page.username());
    }

    void judge(Errors errors) {
        if (errors.hasFieldErrors("tookOfficeOn")) return;
        if (tookOfficeOn == null) {
            if (isNewcomer()) errors.rejectValue("tookOfficeOn", "people.rule.newcomer-without-day");
        } else if (tookOfficeOn.getYear() < EARLIEST || tookOfficeOn.getYear() > LATEST)
            errors.rejectValue("tookOfficeOn", "people.form.office-day");
    }

    private boolean isNewcomer() {
        return Boolean.TRUE.equals(newcomer);
    }

    String name() {
        return Objects.requireNonNull(username);
    }

    PersonDetails toDetails() {
        return new PersonDetails(
                text(familyName),
                text(givenName),
                text(patronymic),
                text(position),
                text(email),
                tookOfficeOn,
                isNewcomer());
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
