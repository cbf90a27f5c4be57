package school.helpdesk.schedule.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

@RestController
class JsonController {

    private final ScheduleDesk desk;
    private final PeopleDesk people;
    private final SchoolTime time;
    private final MessageSource messages;

    JsonController(ScheduleDesk desk, PeopleDesk people, SchoolTime time, MessageSource messages) {
        this.desk = desk;
        this.people = people;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping(path = "/schedule.json", produces = "application/json")
    ResponseEntity<?> show(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale) {
        var period = Period.of(from, to, time.today());
        var wrong = period.wrong();
        if (wrong != null) return open(ResponseEntity.badRequest()).body(mistake(wrong, locale));
        var timetable = desk.timetable(period.from(), period.to());
        var consultants =
                timetable.occurrences().stream().map(Occurrence::consultant).collect(Collectors.toSet());
        var number = timetable.firstVersion().map(version -> version.number()).orElse(null);
        return open(ResponseEntity.ok())
                .body(ScheduleJson.of(
                        number, time.zone(), timetable, desk.left(timetable.occurrences()), people.cards(consultants)));
    }

    private Mistake mistake(String wrong, Locale locale) {
        return new Mistake(messages.getMessage(wrong, new Object[] {Period.MOST_DAYS}, locale));
    }

    /** Any site may read what every visitor may. */
    private static ResponseEntity.BodyBuilder open(ResponseEntity.BodyBuilder answer) {
        return answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    record Mistake(String error) {}
}
