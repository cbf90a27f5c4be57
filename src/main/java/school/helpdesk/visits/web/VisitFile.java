package school.helpdesk.visits.web;

import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.feed.FoldedLines;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.visits.VisitPage;
import school.helpdesk.visits.VisitState;

/** A visit as a file for the visitor's calendar. Its secret is not in it: calendars are shared. */
@Component
class VisitFile {

    private static final String PRODUCT = "-//school-helpdesk//visit//RU";

    private final MessageSource messages;
    private final SchoolDesk school;
    private final SchoolTime time;

    VisitFile(MessageSource messages, SchoolDesk school, SchoolTime time) {
        this.messages = messages;
        this.school = school;
        this.time = time;
    }

    /** @throws NotFound for a wish, which has no time yet */
    byte[] of(VisitPage page) {
        var visit = page.visit();
        var seat = visit.seat();
        if (seat == null) throw new NotFound("time of a visit");
        var off = visit.state() == VisitState.CANCELLED || page.lost() != null;
        var file = new Calendar();
        file.add(new ProdId(PRODUCT));
        file.add(new Version(new ParameterList(), Version.VALUE_2_0));
        file.add(new Method(off ? Method.VALUE_CANCEL : Method.VALUE_PUBLISH));
        var event = new VEvent(false);
        event.add(new Uid("visit-" + visit.id()));
        event.add(new DtStamp(time.now()));
        // What the school changes is no act on the visit, yet has to count as a newer word than the last one.
        event.add(new Sequence(2 * page.history().size() + (page.news() == null && page.lost() == null ? 0 : 1)));
        event.add(new DtStart<>(seat.starts()));
        event.add(new DtEnd<>(seat.ends()));
        event.add(new Summary(say("visits.file.summary", visit.code())));
        event.add(new Status(off ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        var held = page.held();
        if (held != null) event.add(new Location(where(held)));
        file.add(event);
        return FoldedLines.of(file.toString());
    }

    private String where(Occurrence held) {
        var address = school.profile().address();
        return address.isEmpty() ? held.place() : held.place() + ", " + address;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, List.of(arguments).toArray(), LocaleContextHolder.getLocale());
    }
}
