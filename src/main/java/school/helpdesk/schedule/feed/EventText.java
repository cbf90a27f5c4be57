package school.helpdesk.schedule.feed;

import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.Revision;

/** All that an event says besides when it is. */
record EventText(FeedWords words, Map<PersonId, PersonCard> people) {

    /** Behind the id, so that no other calendar has the same; a name, not a machine. */
    private static final String WHOSE = "@schedule.school-helpdesk";

    VEvent event(String id, Occurrence occurrence, Revision revision) {
        var receives = Objects.requireNonNull(people.get(occurrence.consultant()));
        var planned = Objects.requireNonNull(people.get(occurrence.planned()));
        var event = new VEvent(false);
        event.add(new Uid(id + WHOSE));
        event.add(new DtStamp(revision.at()));
        event.add(new LastModified(revision.at()));
        event.add(new Sequence(revision.number()));
        event.add(new Summary(words.summary(occurrence, receives)));
        event.add(new Description(words.description(occurrence, receives, planned)));
        event.add(new Location(occurrence.place()));
        event.add(new Categories(new TextList(words.categories(occurrence.audience()))));
        event.add(new Status(occurrence.isCancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }
}
