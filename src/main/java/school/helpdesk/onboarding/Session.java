package school.helpdesk.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When and where a newcomer is trained, by the school's clocks. */
@Embeddable
public record Session(
        @Column(name = "session_on") LocalDate on,
        @Column(name = "session_from") LocalTime from,
        @Column(name = "session_to") LocalTime to,
        @Column(name = "session_place") String place) {

    public static final int LONGEST_PLACE = 200;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Pattern TOLD =
            Pattern.compile("(\\d\\d\\.\\d\\d\\.\\d{4}), ([\\d:]{5,8})–([\\d:]{5,8}), (.+)", Pattern.DOTALL);

    /** @param now by the school's clocks */
    public boolean hasBegun(LocalDateTime now) {
        return !on.atTime(from).isAfter(now);
    }

    /** @param now by the school's clocks */
    public boolean isOver(LocalDateTime now) {
        return !on.atTime(to).isAfter(now);
    }

    /** For the history, in no language. */
    String told() {
        return DATE.format(on) + ", " + from + "–" + to + ", " + place;
    }

    /** What was told to the history; null when that was no session. */
    static @Nullable Session read(String told) {
        var read = TOLD.matcher(told);
        if (!read.matches()) return null;
        return new Session(
                readDay(read.group(1)), LocalTime.parse(read.group(2)), LocalTime.parse(read.group(3)), read.group(4));
    }

    static LocalDate readDay(String told) {
        return LocalDate.parse(told, DATE);
    }

    static String told(LocalDate day) {
        return DATE.format(day);
    }
}
