package school.helpdesk.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** When and where a newcomer is trained, by the school's clocks. */
@Embeddable
public record Session(
        @Column(name = "session_on") LocalDate on,
        @Column(name = "session_from") LocalTime from,
        @Column(name = "session_to") LocalTime to,
        @Column(name = "session_place") String place) {

    public static final int LONGEST_PLACE = 200;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

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

    static String told(LocalDate day) {
        return DATE.format(day);
    }
}
