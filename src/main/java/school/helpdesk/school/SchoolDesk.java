package school.helpdesk.school;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Reads and changes the one profile. */
@Service
public class SchoolDesk {

    /** How long another instance may go on showing an old name: the profile changes once in years. */
    private static final long FRESH_NANOS = Duration.ofSeconds(30).toNanos();

    private final JdbcClient jdbc;
    private final SchoolSettings settings;
    private final ApplicationEventPublisher events;
    private volatile Remembered remembered = Remembered.nothing();

    SchoolDesk(JdbcClient jdbc, SchoolSettings settings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
    }

    /** The profile, at most half a minute old; the settings speak until somebody has changed it here. */
    public SchoolProfile profile() {
        var known = remembered;
        if (known.profile() != null && System.nanoTime() - known.readAt() < FRESH_NANOS) return known.profile();
        var profile = read();
        remember(profile, known);
        return profile;
    }

    @Transactional
    public void change(SchoolProfile profile) {
        var before = profile();
        jdbc.sql("""
                        insert into school_profile (name, short_name, town, address, phone, email, site,
                            support_phone, support_email, zone, week)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (only_one) do update set name = excluded.name, short_name = excluded.short_name,
                            town = excluded.town, address = excluded.address, phone = excluded.phone,
                            email = excluded.email, site = excluded.site, support_phone = excluded.support_phone,
                            support_email = excluded.support_email, zone = excluded.zone, week = excluded.week""")
                .params(
                        profile.name(),
                        profile.shortName(),
                        profile.town(),
                        profile.address(),
                        profile.phone(),
                        profile.email(),
                        profile.site(),
                        profile.supportPhone(),
                        profile.supportEmail(),
                        profile.zone().getId(),
                        profile.week().name())
                .update();
        forget();
        events.publishEvent(new ProfileChanged(before, profile));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(ProfileChanged changed) {
        forget();
    }

    /** The next question reads the database again. */
    public synchronized void forget() {
        remembered = Remembered.nothing();
    }

    /** Whoever was told to forget while it was being read may have been told of a newer one. */
    private synchronized void remember(SchoolProfile read, Remembered before) {
        if (remembered == before) remembered = new Remembered(read, System.nanoTime());
    }

    private SchoolProfile read() {
        return jdbc.sql("""
                        select name, short_name, town, address, phone, email, site, support_phone, support_email, zone, week
                        from school_profile""").query(SchoolProfile.class).optional().orElseGet(settings::toProfile);
    }

    private record Remembered(@Nullable SchoolProfile profile, long readAt) {

        /** Each time another one. */
        static Remembered nothing() {
            return new Remembered(null, 0);
        }
    }
}
