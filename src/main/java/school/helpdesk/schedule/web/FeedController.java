package school.helpdesk.schedule.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import school.helpdesk.schedule.FeedDesk;
import school.helpdesk.schedule.feed.CalendarFile;
import school.helpdesk.schedule.feed.FeedWords;
import school.helpdesk.school.SchoolDesk;

/** The feed speaks Russian unless its own address says otherwise: a calendar has no cookies. */
@RestController
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType WORDS = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final FeedDesk desk;
    private final SchoolDesk school;
    private final FeedLinks links;
    private final MessageSource messages;

    FeedController(FeedDesk desk, SchoolDesk school, FeedLinks links, MessageSource messages) {
        this.desk = desk;
        this.school = school;
        this.links = links;
        this.messages = messages;
    }

    @GetMapping("/schedule.ics")
    ResponseEntity<byte[]> show(
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String consultant,
            @RequestParam(required = false) @Nullable String lang) {
        var wish = FeedWish.of(audience, consultant, lang);
        if (wish.wrong() != null) return refused(messages.getMessage(wish.wrong(), null, wish.locale()));
        var words = new FeedWords(messages, wish.locale(), school.profile().shortName(), links.page());
        var feed = desk.feed(wish.audience(), wish.consultant());
        return ResponseEntity.ok().contentType(CALENDAR).body(CalendarFile.of(feed, words));
    }

    private static ResponseEntity<byte[]> refused(String words) {
        return ResponseEntity.badRequest().contentType(WORDS).body(words.getBytes(StandardCharsets.UTF_8));
    }
}
