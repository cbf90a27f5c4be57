package school.helpdesk.escalation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Hours that Support keeps on every day of the year. The opening instant belongs to them, the closing one does not. */
public enum SupportHours {
    ROUND_THE_CLOCK {
        @Override
        public boolean isOpen(Instant moment) {
            return true;
        }

        @Override
        public Instant next(Instant moment) {
            return moment;
        }

        @Override
        public Instant closes(Instant moment) {
            return Instant.MAX;
        }
    },

    /** From 9:00 to 21:00 Moscow time. */
    DAYTIME {
        @Override
        public boolean isOpen(Instant moment) {
            var clock = moment.atZone(ZONE).toLocalTime();
            return !clock.isBefore(OPENS) && clock.isBefore(CLOSES);
        }

        @Override
        public Instant next(Instant moment) {
            if (isOpen(moment)) return moment;
            var there = moment.atZone(ZONE);
            var day = there.toLocalTime().isBefore(OPENS)
                    ? there.toLocalDate()
                    : there.toLocalDate().plusDays(1);
            return day.atTime(OPENS).atZone(ZONE).toInstant();
        }

        @Override
        public Instant closes(Instant moment) {
            return next(moment)
                    .atZone(ZONE)
                    .toLocalDate()
                    .atTime(CLOSES)
                    .atZone(ZONE)
                    .toInstant();
        }
    };

    /** Support lives by Moscow time, wherever the school is. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    public static final LocalTime OPENS = LocalTime.of(9, 0);
    public static final LocalTime CLOSES = LocalTime.of(21, 0);

    public abstract boolean isOpen(Instant moment);

    /** The moment itself when open, or else the next opening instant. */
    public abstract Instant next(Instant moment);

    /** When those hours end that go on at the moment or begin next; {@link Instant#MAX} when they never do. */
    public abstract Instant closes(Instant moment);
}
