package school.helpdesk.regulation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Role;
import school.helpdesk.school.SchoolTime;

/** Edits the regulation, which only directors do; to anybody else there is nothing to edit. */
@Service
@Transactional
public class RegulationDesk {

    private final SectionRevisions revisions;
    private final RegulationReader reader;
    private final PeopleDesk people;
    private final SchoolTime time;

    RegulationDesk(SectionRevisions revisions, RegulationReader reader, PeopleDesk people, SchoolTime time) {
        this.revisions = revisions;
        this.reader = reader;
        this.people = people;
        this.time = time;
    }

    /**
     * Writes a section anew; what it said before stays readable. A text that the portal brought along becomes the school's
     * own by being saved, changed or not; repeating a save changes nothing.
     *
     * @throws school.helpdesk.kernel.RuleBroken when nobody may edit this section
     */
    public Saving revise(Section section, Change change, PersonId me) {
        if (!people.holds(me, Role.DIRECTOR)) throw new NotFound("regulation to edit");
        section.expectOwn();
        revisions.waitInLine();
        var now = reader.current(section);
        if (now.isBrought()) revisions.save(now);
        else if (now.says(change)) return Saving.SAME;
        else if (now.number() != change.seen()) return Saving.OVERTAKEN;
        revisions.save(now.revised(change, people.card(me), time.now()));
        return Saving.SAVED;
    }
}
