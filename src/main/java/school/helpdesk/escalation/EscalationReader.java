package school.helpdesk.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.ReadGuides;
import school.helpdesk.people.Access;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonCard;
import school.helpdesk.requests.Act;
import school.helpdesk.requests.Message;
import school.helpdesk.requests.RequestPage;
import school.helpdesk.requests.RequestReader;
import school.helpdesk.requests.Viewpoint;
import school.helpdesk.requests.files.StoredFile;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Lays out the way to Support for whoever may see the request. */
@Service
@Transactional(readOnly = true)
public class EscalationReader {

    private final Escalations escalations;
    private final RequestReader requests;
    private final ReadGuides readGuides;
    private final PeopleDesk people;
    private final WorkdayDesk workdays;
    private final SchoolTime time;

    EscalationReader(
            Escalations escalations,
            RequestReader requests,
            ReadGuides readGuides,
            PeopleDesk people,
            WorkdayDesk workdays,
            SchoolTime time) {
        this.escalations = escalations;
        this.requests = requests;
        this.readGuides = readGuides;
        this.people = people;
        this.workdays = workdays;
        this.time = time;
    }

    /**
     * @param me null for the guest who asked: whoever calls has seen their secret
     * @throws NotFound when there is no such request or it is not the reader's to see
     */
    public EscalationPage page(long number, @Nullable Access me) {
        var page = requests.page(number, me, null);
        var request = page.request();
        var all = escalations.findOf(number);
        var open = all.stream().filter(one -> one.ended() == null).findFirst().orElse(null);
        var past = all.stream().filter(one -> one.ended() != null).toList();
        var lapses = open == null ? lapses(page) : null;
        var asker = request.asker();
        return new EscalationPage(
                page,
                open,
                past,
                lapses,
                open == null && mayDeclare(page, lapses),
                asker == null
                        ? List.of()
                        : readGuides.of(asker, request.question().topic()),
                files(page),
                people(page, all));
    }

    private @Nullable Instant lapses(RequestPage page) {
        var promise = page.request().promise();
        return page.viewpoint() != Viewpoint.ASKER || promise == null
                ? null
                : Lapse.of(promise, workdays.calendar(), time);
    }

    private boolean mayDeclare(RequestPage page, @Nullable Instant lapses) {
        return switch (page.viewpoint()) {
            case ASKER -> lapses != null && !time.now().isBefore(lapses);
            case CONSULTANT -> Act.HOLD.isOpenTo(page.request().state());
            case DIRECTOR -> false;
        };
    }

    /** None that came with a note: those are for the school alone. */
    private static List<StoredFile> files(RequestPage page) {
        var shown = page.messages().stream()
                .filter(message -> !message.isNote() && !message.isRecalled())
                .map(Message::id)
                .collect(Collectors.toSet());
        return page.files().stream()
                .filter(file -> file.message() == 0 || shown.contains(file.message()))
                .toList();
    }

    private Map<PersonId, PersonCard> people(RequestPage page, List<Escalation> escalations) {
        var named = new HashSet<PersonId>();
        for (var escalation : escalations) named.addAll(actors(escalation));
        named.removeAll(page.people().keySet());
        if (named.isEmpty()) return page.people();
        var all = new HashMap<>(page.people());
        all.putAll(people.cards(named));
        return all;
    }

    private static Set<PersonId> actors(Escalation escalation) {
        var all = new ArrayList<@Nullable Done>();
        all.add(escalation.declared());
        all.add(escalation.ended());
        all.add(escalation.letterWritten());
        for (var appeal : escalation.appeals()) {
            all.add(appeal.made());
            all.add(appeal.registered());
            for (var former : appeal.formerNumbers()) all.add(former.registered());
            all.add(appeal.concluded());
        }
        var actors = new HashSet<PersonId>();
        for (var one : all) if (one != null && one.by() != null) actors.add(one.by());
        return actors;
    }
}
