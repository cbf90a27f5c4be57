package school.helpdesk.requests;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.school.SchoolTime;

/**
 * Takes back what somebody did a moment ago, as long as nothing happened since. The history goes on: the undoing is a row
 * of it, and what was taken back keeps its own.
 */
@Service
@Transactional
public class UndoDesk {

    private final Requests requests;
    private final Moves moves;
    private final Steps steps;
    private final Recalls recalls;
    private final FileShelf files;
    private final RequestSettings settings;
    private final AppointmentDesk appointments;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    UndoDesk(
            Requests requests,
            Moves moves,
            Steps steps,
            Recalls recalls,
            FileShelf files,
            RequestSettings settings,
            AppointmentDesk appointments,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.moves = moves;
        this.steps = steps;
        this.recalls = recalls;
        this.files = files;
        this.settings = settings;
        this.appointments = appointments;
        this.time = time;
        this.events = events;
    }

    /** For how long what was done can be taken back. */
    public Duration window() {
        return settings.undoWithin();
    }

    /**
     * Brings the request back to where it stood before an act of one's own; a message goes back to its writer with its
     * files. Repeated, it changes nothing.
     *
     * @param step as the page offered it in {@link Undo}
     * @throws RuleBroken when it is too late, or something has happened since
     */
    public void undo(long number, long step, PersonId me) {
        var request = visible(number, me);
        var done = steps.findByIdAndRequestNumberAndMadeBy(step, number, me)
                .orElseThrow(() -> new NotFound("act of request " + number));
        if (isUndone(done)) return;
        var now = time.now();
        if (done.isPast(now, settings.undoWithin())) throw new RuleBroken("requests.rule.undo.late");
        var latest = steps.findLatest(number, me, now.minus(settings.undoWithin()));
        if (request.mergedInto() != null || latest.isEmpty() || latest.get().id() != step)
            throw new RuleBroken("requests.rule.undo.since");
        takeBack(request, done, new Signature(me, now));
    }

    /** The writer does not want the words of a message back that they recalled. */
    public void putAside(long number, long message, PersonId me) {
        visible(number, me);
        recalls.findByMessageIdAndMadeBy(message, me)
                .orElseThrow(() -> new NotFound("recalled message of request " + number))
                .putAside(time.now());
    }

    private void takeBack(Request request, Step done, Signature by) {
        var move = done.moveId();
        var message = done.messageId();
        if (move != null) {
            var undone = moves.findById(move).orElseThrow();
            moves.save(request.undo(undone, done.before(), by));
            events.publishEvent(new MoveUndone(request.number(), undone.act(), undone.at(), by.by()));
        }
        if (message != null) {
            recalls.saveAndFlush(new Recall(message, by));
            files.takeBack(message, FormMark.of(Message.mark(message)));
            events.publishEvent(new MessageRecalled(request.number(), message, by.by()));
        }
    }

    private boolean isUndone(Step done) {
        var move = done.moveId();
        var message = done.messageId();
        return (move != null && moves.existsByUndoes(move)) || (message != null && recalls.existsByMessageId(message));
    }

    private Request visible(long number, PersonId me) {
        return requests.lock(number)
                .filter(request -> request.isAskedBy(me) || appointments.isConsultant(me, time.today()))
                .orElseThrow(() -> new NotFound("request " + number));
    }
}
