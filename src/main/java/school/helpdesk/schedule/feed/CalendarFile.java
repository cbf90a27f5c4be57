package school.helpdesk.schedule.feed;

import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import school.helpdesk.schedule.Feed;

/** What calendars subscribe to: RFC 5545, with the few properties besides that common calendars look for. */
public final class CalendarFile {

    private static final String PRODUCT = "-//school-helpdesk//schedule//RU";
    private static final Duration FRESH = Duration.ofHours(1);

    private CalendarFile() {}

    /** The same feed in the same words gives the same bytes: UTF-8, lines of at most 75 octets that end with CRLF. */
    public static byte[] of(Feed feed, FeedWords words) {
        var file = new Calendar();
        file.add(new ProdId(PRODUCT));
        file.add(new Version(new ParameterList(), Version.VALUE_2_0));
        file.add(new CalScale(CalScale.VALUE_GREGORIAN));
        file.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), FRESH));
        file.add(new XProperty("X-PUBLISHED-TTL", FRESH.toString()));
        file.add(new XProperty("X-WR-CALNAME", words.name()));
        file.add(new XProperty("X-WR-TIMEZONE", feed.zone().getId()));
        file.add(ZoneDefinition.of(feed));
        var events = new Events(feed, words);
        feed.entries().stream().flatMap(events::of).forEach(file::add);
        return FoldedLines.of(file.toString());
    }
}
