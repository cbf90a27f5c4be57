package school.helpdesk.visits.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.visits.Keys;
import school.helpdesk.visits.VisitSettings;

/** Tells when a form was opened by a mark in it that nobody else can make: a program fills in forms faster than people. */
@Component
class Opened {

    private static final Duration STALE = Duration.ofDays(2);
    private static final int MARK = 32;

    private final Keys keys;
    private final VisitSettings settings;
    private final SchoolTime time;

    Opened(Keys keys, VisitSettings settings, SchoolTime time) {
        this.keys = keys;
        this.settings = settings;
        this.time = time;
    }

    String now() {
        var millis = time.now().toEpochMilli();
        return millis + "." + mark(millis);
    }

    /** Whether it is a mark of this portal at all, and not one that has gone from hand to hand. */
    boolean isGenuine(@Nullable String mark) {
        return at(mark) != null;
    }

    boolean isLongEnoughAgo(@Nullable String mark) {
        var at = at(mark);
        return at != null && !time.now().isBefore(at.plus(settings.shortestFilling()));
    }

    private @Nullable Instant at(@Nullable String mark) {
        if (mark == null || !mark.matches("\\d{13}\\.[0-9a-f]{" + MARK + "}")) return null;
        var millis = Long.parseLong(mark.substring(0, 13));
        var genuine = MessageDigest.isEqual(
                mark.substring(14).getBytes(StandardCharsets.US_ASCII),
                mark(millis).getBytes(StandardCharsets.US_ASCII));
        var at = Instant.ofEpochMilli(millis);
        return genuine && at.plus(STALE).isAfter(time.now()) ? at : null;
    }

    private String mark(long millis) {
        return HexFormat.of().formatHex(keys.hash("opened " + millis)).substring(0, MARK);
    }
}
