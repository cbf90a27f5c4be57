package school.helpdesk.school.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.school.SchoolProfile;
import school.helpdesk.school.Week;

record ProfileForm(
        @NotBlank(message = "{school.form.name}") @Size(max = 300, message = "{school.form.too-long}") @Nullable
        String name,

        @NotBlank(message = "{school.form.short-name}") @Size(max = 100, message = "{school.form.too-long}") @Nullable
        String shortName,

        @Size(max = 100, message = "{school.form.too-long}") @Nullable
        String town,

        @Size(max = 300, message = "{school.form.too-long}") @Nullable
        String address,

        @Size(max = 50, message = "{school.form.too-long}") @Nullable
        String phone,

        @Size(max = 200, message = "{school.form.too-long}") @Email(message = "{school.form.email}") @Nullable
        String email,

        @Size(max = 300, message = "{school.form.too-long}")
        @Pattern(regexp = "(https?://\\S+)?", message = "{school.form.site}")
        @Nullable
        String site,

        @Size(max = 50, message = "{school.form.too-long}") @Nullable
        String supportPhone,

        @Size(max = 200, message = "{school.form.too-long}") @Email(message = "{school.form.email}") @Nullable
        String supportEmail,

        @NotBlank(message = "{school.form.zone}") @Nullable String zone,
        @NotNull(message = "{school.form.week}") @Nullable Week week) {

    static ProfileForm of(SchoolProfile known) {
        return new ProfileForm(
                known.name(),
                known.shortName(),
                known.town(),
                known.address(),
                known.phone(),
                known.email(),
                known.site(),
                known.supportPhone(),
                known.supportEmail(),
                known.zone().getId(),
                known.week());
    }

    boolean knowsNoSuchZone() {
        return zone == null || !ZoneId.getAvailableZoneIds().contains(zone);
    }

    SchoolProfile toProfile() {
        return new SchoolProfile(
                text(name),
                text(shortName),
                text(town),
                text(address),
                text(phone),
                text(email),
                text(site),
                text(supportPhone),
                text(supportEmail),
                ZoneId.of(text(zone)),
                Objects.requireNonNull(week));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
