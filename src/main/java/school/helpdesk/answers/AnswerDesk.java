package school.helpdesk.answers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.school.SchoolTime;

/**
 * Writes ready answers and hands them out. Only consultants in force do; to anybody else, and where it is a colleague's
 * own, an answer is {@link NotFound}. The same act repeated changes nothing and is no error.
 */
@Service
@Transactional
public class AnswerDesk {

    private final Answers answers;
    private final AppointmentDesk appointments;
    private final SchoolTime time;

    AnswerDesk(Answers answers, AppointmentDesk appointments, SchoolTime time) {
        this.answers = answers;
        this.appointments = appointments;
        this.time = time;
    }

    /** @param once marks the form it was written on: sent again, it is the same answer */
    public UUID write(AnswerText text, Whose whose, PersonId me, UUID once) {
        expectConsultant(me);
        answers.waitInLine();
        return answers.findByOnce(once)
                .orElseGet(() -> answers.save(new ReadyAnswer(text, whose, sign(me), once)))
                .id();
    }

    /**
     * Writes it anew.
     *
     * @param seen the revision on which the writer's text is based
     * @return whether it was saved; it was not when somebody else has changed it meanwhile
     */
    public boolean change(UUID id, AnswerText text, Whose whose, int seen, PersonId me) {
        var answer = forWork(id, me);
        if (answer.says(text, whose)) return true;
        if (answer.revision() != seen) return false;
        answer.change(text, whose, sign(me));
        return true;
    }

    public void remove(UUID id, PersonId me) {
        forWork(id, me).remove(time.now());
    }

    public void restore(UUID id, PersonId me) {
        forWork(id, me).restore();
    }

    /** Hands its text out and counts that it was of use; empty when it is there no more. */
    public Optional<String> use(UUID id, PersonId me) {
        var answer = answers.find(id, me.value()).filter(known -> !known.isRemoved());
        answer.ifPresent(known -> answers.count(known.id()));
        return answer.map(known -> known.text().body());
    }

    /** What the portal brings along, written by nobody; nothing, and unread, where there ever was one. */
    void bring(Supplier<List<AnswerText>> texts) {
        if (answers.existsBy()) return;
        answers.waitInLine();
        if (answers.existsBy()) return;
        for (var text : texts.get()) answers.save(new ReadyAnswer(text, time.now(), UUID.randomUUID()));
    }

    private ReadyAnswer forWork(UUID id, PersonId me) {
        expectConsultant(me);
        return answers.lock(id, me.value()).orElseThrow(() -> new NotFound("ready answer " + id));
    }

    private void expectConsultant(PersonId me) {
        if (!appointments.isConsultant(me, time.today())) throw new NotFound("ready answers to write");
    }

    private Signature sign(PersonId me) {
        return new Signature(me, time.now());
    }
}
