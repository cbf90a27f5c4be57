package school.helpdesk.onboarding.roll;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a long list, written into an address: after which row to go on. */
record Place(LocalDate tookOfficeOn, UUID id) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.([0-9a-f-]{36})");

    static Place after(RollRow row) {
        return new Place(row.tookOfficeOn(), row.id());
    }

    /** Null when nobody could have been sent there. */
    static @Nullable Place of(@Nullable String text) {
        var read = SHAPE.matcher(text == null ? "" : text);
        if (!read.matches()) return null;
        try {
            return new Place(LocalDate.parse(read.group(1)), UUID.fromString(read.group(2)));
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    @Override
    public String toString() {
        return tookOfficeOn + "." + id;
    }
}
