package school.helpdesk.workdays;

import java.time.LocalDate;
import java.util.Optional;

/** The non-working holidays of every year: Labour Code of the Russian Federation, art. 112. */
public enum Holiday {
    NEW_YEAR,
    CHRISTMAS,
    DEFENDER_DAY,
    WOMEN_DAY,
    SPRING_DAY,
    VICTORY_DAY,
    RUSSIA_DAY,
    UNITY_DAY;

    private static final int LAST_OF_JANUARY = 8;

    static Optional<Holiday> on(LocalDate date) {
        return Optional.ofNullable(
                switch (date.getMonth()) {
                    case JANUARY ->
                        date.getDayOfMonth() > LAST_OF_JANUARY
                                ? null
                                : date.getDayOfMonth() == 7 ? CHRISTMAS : NEW_YEAR;
                    case FEBRUARY -> date.getDayOfMonth() == 23 ? DEFENDER_DAY : null;
                    case MARCH -> date.getDayOfMonth() == 8 ? WOMEN_DAY : null;
                    case MAY -> date.getDayOfMonth() == 1 ? SPRING_DAY : date.getDayOfMonth() == 9 ? VICTORY_DAY : null;
                    case JUNE -> date.getDayOfMonth() == 12 ? RUSSIA_DAY : null;
                    case NOVEMBER -> date.getDayOfMonth() == 4 ? UNITY_DAY : null;
                    default -> null;
                });
    }
}
