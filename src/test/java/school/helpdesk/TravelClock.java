package school.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A clock that can be set: it stands still for a test, or runs on from where the demo world begins. */
public class TravelClock extends Clock {

    public static final ZoneId SCHOOL = ZoneId.of("Asia/Krasnoyarsk");

    private final Clock real = Clock.systemUTC();
    private volatile @Nullable Instant standing;

    public void set(Instant instant) {
        standing = instant;
    }

    /** @param text school time without a zone, as {@code 2026-11-24T10:00} */
    public void setLocal(String text) {
        set(LocalDateTime.parse(text).atZone(SCHOOL).toInstant());
    }

    public void forward(Duration by) {
        set(instant().plus(by));
    }

    /** Shows the real time again. */
    public void comeBack() {
        standing = null;
    }

    @Override
    public Instant instant() {
        var set = standing;
        return set == null ? real.instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the zone is the school's business");
    }
}
