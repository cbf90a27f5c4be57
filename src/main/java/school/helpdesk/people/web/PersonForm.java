package school.helpdesk.people.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

        @NotBlank(message = "{people.form.username}")
        @Pattern(regexp = "[\\p{L}\\p{N}._-]{2,60}|\\s*", message = "{people.form.username-shape}")
        @Nullable
        String username) {

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

    boolean lacksTheDay() {
        return isNewcomer() && tookOfficeOn == null;
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
