package school.helpdesk.mailbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.letters.LetterDesk;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Intake;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.files.FileIntake;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.uploads.RefusedFile;
import school.helpdesk.uploads.Upload;

/**
 * Decides about letters that wait. Only consultants in force do; to anybody else a letter is {@link NotFound}. The same act
 * repeated changes nothing and is no error.
 */
@Service
public class MailboxDesk {

    private final IncomingLetters letters;
    private final IntakeDesk asking;
    private final FileIntake files;
    private final FileShelf shelf;
    private final LetterDesk sent;
    private final Wording wording;
    private final AppointmentDesk appointments;
    private final TransactionOperations transaction;
    private final SchoolTime time;

    MailboxDesk(
            IncomingLetters letters,
            IntakeDesk asking,
            FileIntake files,
            FileShelf shelf,
            LetterDesk sent,
            Wording wording,
            AppointmentDesk appointments,
            TransactionOperations transaction,
            SchoolTime time) {
        this.letters = letters;
        this.asking = asking;
        this.files = files;
        this.shelf = shelf;
        this.sent = sent;
        this.wording = wording;
        this.appointments = appointments;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * Turns a letter into a request, with what came with it. Files are laid down before, and without a connection held.
     *
     * @return the number of the request; of the one there is when somebody was faster
     * @throws RuleBroken when it does not wait
     */
    public long ask(UUID id, Conversion wanted, PersonId me) throws IOException {
        expectConsultant(me);
        var mark = UUID.randomUUID();
        var left = lay(id, mark, me);
        return Objects.requireNonNull(transaction.execute(status -> {
            var known = locked(id);
            if (known.fate() == Fate.REQUEST) return known.request();
            if (known.fate() != Fate.QUARANTINE) throw new RuleBroken("mailbox.rule.is." + known.fate());
            return ask(id, known, wanted, left, mark, me);
        }));
    }

    private long ask(
            UUID id,
            IncomingLetters.Standing known,
            Conversion wanted,
            List<RefusedFile> left,
            UUID mark,
            PersonId me) {
        var employee = wanted.employee().orElse(null);
        var guest = employee == null ? new Guest(wanted.guest(), contact(known.sender())) : null;
        var body = wording.body(wanted.body(), left, Question.LONGEST_TEXT);
        var question = new Question(wanted.topic(), wanted.subject(), "", "", "", body, "");
        var intake = new Intake(employee, guest, question, Channel.EMAIL, me, id);
        var number = asking.open(intake, asking.promise(wanted.topic().audience()));
        shelf.attach(me, mark, number, null);
        if (employee != null && !known.messageId().isEmpty()) sent.thread(number, known.messageId());
        letters.decide(id, Act.REQUEST, number, sign(me));
        return number;
    }

    /** @throws RuleBroken when it does not wait */
    public void remove(UUID id, PersonId me) {
        decide(id, Fate.QUARANTINE, Act.REMOVAL, me);
    }

    /** Takes back that it was thrown away. */
    public void restore(UUID id, PersonId me) {
        decide(id, Fate.REMOVED, Act.RESTORATION, me);
    }

    /** The whole letter as it came. */
    public void write(UUID id, OutputStream to) throws IOException {
        letters.write(id, to);
    }

    /** Does something with a file of a letter while it lies there. */
    public interface Reader {
        void read(Upload file) throws IOException;
    }

    /** @throws NotFound when the letter is not kept or has no such file */
    public void read(UUID id, int ordinal, Reader reader) throws IOException {
        try (var kept = KeptLetter.of(id, letters)) {
            var all = kept.letter().files();
            if (ordinal < 0 || ordinal >= all.size()) throw new NotFound("file " + ordinal + " of letter " + id);
            reader.read(all.get(ordinal));
        }
    }

    private List<RefusedFile> lay(UUID id, UUID mark, PersonId me) throws IOException {
        try (var kept = KeptLetter.of(id, letters)) {
            return files.keep(me, mark, kept.letter().files());
        }
    }

    private void decide(UUID id, Fate from, Act act, PersonId me) {
        expectConsultant(me);
        transaction.executeWithoutResult(status -> {
            var fate = locked(id).fate();
            if (fate == act.fate()) return;
            if (fate != from) throw new RuleBroken("mailbox.rule.is." + fate);
            letters.decide(id, act, null, sign(me));
        });
    }

    private static String contact(String sender) {
        return sender.length() <= Guest.LONGEST ? sender : "";
    }

    private IncomingLetters.Standing locked(UUID id) {
        return letters.lock(id).orElseThrow(() -> new NotFound("incoming letter " + id));
    }

    private void expectConsultant(PersonId me) {
        if (!appointments.isConsultant(me, time.today())) throw new NotFound("incoming letters");
    }

    private Signature sign(PersonId me) {
        return new Signature(me, time.now());
    }
}
