package school.helpdesk.school;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the one profile. */
@Service
public class SchoolDesk {

    /** How long another instance may go on showing an old name: the profile changes once in years. */
    private static final long FRESH_NANOS = Duration.ofSeconds(30).toNanos();

    private final JdbcClient jdbc;
    private final SchoolSettings settings;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Remembered remembered;

    SchoolDesk(JdbcClient jdbc, SchoolSettings settings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
    }

    /** The profile, at most half a minute old; made from the settings the first time anybody asks. */
    public SchoolProfile profile() {
        var known = remembered;
        if (known != null && System.nanoTime() - known.readAt() < FRESH_NANOS) return known.profile();
        var profile = read();
        remembered = new Remembered(profile, System.nanoTime());
        return profile;
    }

    @Transactional
    public void change(SchoolProfile profile) {
        var old = profile();
        jdbc.sql("""
                        update school_profile set name = :name, short_name = :shortName, town = :town, address = :address,
                            phone = :phone, email = :email, site = :site, zone = :zone, week = :week""")
                .param("name", profile.name())
                .param("shortName", profile.shortName())
                .param("town", profile.town())
                .param("address", profile.address())
                .param("phone", profile.phone())
                .param("email", profile.email())
                .param("site", profile.site())
                .param("zone", profile.zone().getId())
                .param("week", profile.week().name())
                .update();
        forget();
        events.publishEvent(new ProfileChanged(old, profile));
        forget();
    }

    /** The next question reads the database again. */
    public void forget() {
        remembered = null;
    }

    private SchoolProfile read() {
        return select().orElseGet(() -> {
            insert(settings.toProfile());
            return select().orElseThrow();
        });
    }

    private Optional<SchoolProfile> select() {
        return jdbc.sql("select name, short_name, town, address, phone, email, site, zone, week from school_profile")
                .query(SchoolProfile.class)
                .optional();
    }

    private void insert(SchoolProfile first) {
        jdbc.sql("""
                        insert into school_profile (name, short_name, town, address, phone, email, site, zone, week)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        first.name(),
                        first.shortName(),
                        first.town(),
                        first.address(),
                        first.phone(),
                        first.email(),
                        first.site(),
                        first.zone().getId(),
                        first.week().name())
                .update();
    }

    private record Remembered(SchoolProfile profile, long readAt) {}
}
