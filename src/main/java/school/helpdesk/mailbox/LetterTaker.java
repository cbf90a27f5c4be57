package school.helpdesk.mailbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.letters.LetterDesk;
import school.helpdesk.mailbox.Verdict.Ask;
import school.helpdesk.mailbox.Verdict.Kept;
import school.helpdesk.mailbox.Verdict.Reply;
import school.helpdesk.mailbox.reading.Letter;
import school.helpdesk.mailbox.reading.LetterReader;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Intake;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;
import school.helpdesk.requests.files.FileIntake;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.uploads.RefusedFile;

/**
 * Takes letters in, each once, whatever happens meanwhile: all that comes of one is in a single transaction, under the key
 * of the letter. A letter that is known already, or is being taken by somebody else, changes nothing.
 */
@Component
public class LetterTaker {

    private static final Logger LOG = LoggerFactory.getLogger(LetterTaker.class);

    private final IncomingLetters letters;
    private final Judge judge;
    private final Wording wording;
    private final IntakeDesk asking;
    private final RequestDesk requests;
    private final FileIntake files;
    private final FileShelf shelf;
    private final LetterDesk sent;
    private final TransactionOperations transaction;
    private final SchoolTime time;

    LetterTaker(
            IncomingLetters letters,
            Judge judge,
            Wording wording,
            IntakeDesk asking,
            RequestDesk requests,
            FileIntake files,
            FileShelf shelf,
            LetterDesk sent,
            TransactionOperations transaction,
            SchoolTime time) {
        this.letters = letters;
        this.judge = judge;
        this.wording = wording;
        this.asking = asking;
        this.requests = requests;
        this.files = files;
        this.shelf = shelf;
        this.sent = sent;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * Takes a letter that lies in a file.
     *
     * @throws RuntimeException when the database cannot be reached; then nothing was taken
     */
    public void take(Path file) throws IOException {
        try (var letter = LetterReader.read(file)) {
            take(letter, file, Files.size(file));
        }
    }

    /**
     * Takes a letter of which there is no more than its headers.
     *
     * @param why {@link Reason#TOO_LARGE} or {@link Reason#NOT_FETCHED}
     * @param otherwise its key when the headers name none
     */
    public void takeHead(Path headers, Reason why, String otherwise, long size) throws IOException {
        try (var letter = LetterReader.readHead(headers, why, otherwise)) {
            take(letter, null, size);
        }
    }

    private void take(Letter letter, @Nullable Path file, long size) throws IOException {
        if (letters.isKnown(letter.head().key())) return;
        try {
            lead(letter, judge.judge(letter), file, size);
        } catch (TransactionException
                | TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException unavailable) {
            throw unavailable;
        } catch (IOException | RuntimeException fault) {
            LOG.error("A letter is kept because taking it failed", fault);
            settle(letter, new Kept(Reason.FAULT, Proof.CLAIMED), List.of(), UUID.randomUUID(), file, size);
        }
    }

    /** Files are laid down before, under a mark of this very try: what a try that failed left there, nobody sends. */
    private void lead(Letter letter, Verdict verdict, @Nullable Path file, long size) throws IOException {
        var mark = UUID.randomUUID();
        var owner = owner(verdict);
        var left = owner == null ? List.<RefusedFile>of() : files.keep(owner, mark, letter.files());
        try {
            settle(letter, verdict, left, mark, file, size);
        } catch (RuleBroken refused) {
            var request = verdict instanceof Reply reply ? reply.request() : null;
            var kept = new Kept(Reason.REFUSED, refused.key(), request, verdict.proof());
            settle(letter, kept, List.of(), mark, file, size);
        }
    }

    private static @Nullable PersonId owner(Verdict verdict) {
        if (verdict instanceof Ask ask) return ask.asker();
        return verdict instanceof Reply reply ? reply.asker() : null;
    }

    private void settle(
            Letter letter, Verdict verdict, List<RefusedFile> left, UUID mark, @Nullable Path file, long size) {
        var key = letter.head().key();
        transaction.executeWithoutResult(status -> {
            letters.waitInLine(key);
            if (letters.isKnown(key)) return;
            try {
                if (verdict instanceof Ask ask) ask(letter, ask, left, mark, file, size);
                else if (verdict instanceof Reply reply) reply(letter, reply, left, mark, file, size);
                else keep(letter, (Kept) verdict, file, size);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private void ask(Letter letter, Ask ask, List<RefusedFile> left, UUID mark, @Nullable Path file, long size)
            throws IOException {
        var question = wording.question(Topic.OTHER, letter, left);
        var once = UUID.nameUUIDFromBytes(letter.head().key().getBytes(StandardCharsets.UTF_8));
        var intake = new Intake(ask.asker(), null, question, Channel.EMAIL, ask.asker(), once);
        var number = asking.open(intake, asking.promise(Audience.EMPLOYEES));
        shelf.attach(ask.asker(), mark, number, null);
        if (!letter.head().messageId().isEmpty())
            sent.thread(number, letter.head().messageId());
        var id = letters.add(letter, Fate.REQUEST, ask, number, size, time.now());
        if (!left.isEmpty() || Wording.isCut(letter, Question.LONGEST_TEXT))
            letters.keep(id, letter, requireNonNull(file));
    }

    private void reply(Letter letter, Reply reply, List<RefusedFile> left, UUID mark, @Nullable Path file, long size)
            throws IOException {
        var saying = new Saying(wording.body(wording.words(letter), left, Saying.LONGEST), null, mark);
        if (reply.reopens()) requests.reopen(reply.request(), reply.asker(), saying);
        else requests.reply(reply.request(), reply.asker(), saying);
        var id = letters.add(letter, Fate.REPLY, reply, reply.request(), size, time.now());
        if (!left.isEmpty() || Wording.isCut(letter, Saying.LONGEST)) letters.keep(id, letter, requireNonNull(file));
    }

    private void keep(Letter letter, Kept kept, @Nullable Path file, long size) throws IOException {
        var fate = kept.reason().fate();
        var id = letters.add(letter, fate, kept, kept.request(), size, time.now());
        if (fate == Fate.QUARANTINE && file != null) letters.keep(id, letter, file);
        letter.returned().ifPresent(returned -> sent.refused(returned.letter(), returned.status()));
    }
}
