package school.helpdesk.mailbox.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import school.helpdesk.letters.MailSettings;
import school.helpdesk.mailbox.LetterTaker;
import school.helpdesk.mailbox.Reason;
import school.helpdesk.mailbox.imap.Places.Late;
import school.helpdesk.mailbox.imap.Places.Place;
import school.helpdesk.school.SchoolTime;

/**
 * Fetches what is new in the mailbox, letter by letter; each is marked as read after it was taken, and none is ever deleted.
 * A letter that cannot be fetched or taken stops no other: it is tried again in later rounds, and at last noted by what is
 * known of it.
 */
@Component
class Postman {

    /** What a mail server lets through is seldom more; what is, only its headers are fetched. */
    static final long MOST_BYTES = 40L << 20;

    /** Of which headers are never more. */
    private static final long HEAD_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final MailSettings settings;
    private final Places places;
    private final LetterTaker taker;
    private final SchoolTime time;
    private final long mostBytes;
    private String trouble = "";

    @Autowired
    Postman(MailSettings settings, Places places, LetterTaker taker, SchoolTime time) {
        this(settings, places, taker, time, MOST_BYTES);
    }

    Postman(MailSettings settings, Places places, LetterTaker taker, SchoolTime time, long mostBytes) {
        this.settings = settings;
        this.places = places;
        this.taker = taker;
        this.time = time;
        this.mostBytes = mostBytes;
    }

    /** One round; says nothing when all is as before. */
    void go() {
        if (!settings.reads()) return;
        var in = settings.in();
        try (var mailbox = Mailbox.open(in, Folder.READ_WRITE, in.timeout())) {
            read(mailbox.folder());
            if (!trouble.isEmpty()) LOG.info("The mailbox at {}:{} is read again", in.host(), in.port());
            trouble = "";
        } catch (MessagingException | IOException failed) {
            var now = String.valueOf(failed.getMessage());
            if (!now.equals(trouble)) LOG.warn("The mailbox at {}:{} cannot be read: {}", in.host(), in.port(), now);
            trouble = now;
        }
    }

    private void read(IMAPFolder folder) throws MessagingException, IOException {
        var name = settings.in().folder();
        var validity = folder.getUIDValidity();
        var place = places.of(name).filter(known -> known.validity() == validity);
        if (place.isEmpty()) begin(folder, name, validity);
        else goOn(folder, name, place.get());
        for (var late : places.due(name, time.now())) retry(folder, name, validity, late);
    }

    private void retry(IMAPFolder folder, String name, long validity, Late late)
            throws MessagingException, IOException {
        var message = (IMAPMessage) folder.getMessageByUID(late.uid());
        if (message == null) places.done(name, validity, late.uid());
        else if (late.attempts() >= Places.ATTEMPTS) giveUp(message, name, validity, late.uid());
        else if (!take(message, name, validity, late.uid())) expectOpen(folder);
    }

    /** Nothing is known of these letters: those nobody has read yet are new. What comes meanwhile is met again, and known. */
    private void begin(IMAPFolder folder, String name, long validity) throws MessagingException, IOException {
        var count = folder.getMessageCount();
        var next = 1 + (count == 0 ? 0 : folder.getUID(folder.getMessage(count)));
        var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        places.moveTo(name, new Place(validity, 0));
        takeAll(folder, Arrays.asList(unseen), name, validity, 0);
        places.moveTo(name, new Place(validity, next));
    }

    private void goOn(IMAPFolder folder, String name, Place place) throws MessagingException, IOException {
        if (place.nextUid() == 0) {
            begin(folder, name, place.validity());
            return;
        }
        var messages = folder.getMessagesByUID(place.nextUid(), UIDFolder.LASTUID);
        takeAll(folder, Arrays.asList(messages), name, place.validity(), place.nextUid());
    }

    /** @param from the first number that counts: asked for those behind the last one, a server names the last one */
    private void takeAll(IMAPFolder folder, List<Message> messages, String name, long validity, long from)
            throws MessagingException, IOException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages.toArray(Message[]::new), profile);
        var waiting = places.waiting(name, validity);
        for (var message : messages) {
            var uid = folder.getUID(message);
            if (uid < from || waiting.contains(uid)) continue;
            var taken = take((IMAPMessage) message, name, validity, uid);
            if (from > 0) places.moveTo(name, new Place(validity, uid + 1));
            if (!taken) expectOpen(folder);
        }
    }

    /** @return whether it is done with */
    private boolean take(IMAPMessage message, String name, long validity, long uid) {
        try {
            fetch(message, key(validity, uid));
            message.setFlag(Flags.Flag.SEEN, true);
        } catch (MessagingException | IOException | RuntimeException failed) {
            LOG.warn("Letter {} of {} cannot be taken", uid, name, failed);
            places.trouble(name, validity, uid, time.now());
            return false;
        }
        places.done(name, validity, uid);
        return true;
    }

    private static String key(long validity, long uid) {
        return "uid:" + validity + "-" + uid;
    }

    /** The others are not to be blamed for a connection that is gone. */
    private static void expectOpen(IMAPFolder folder) throws MessagingException {
        if (!folder.isOpen()) throw new FolderClosedException(folder, "the connection broke off");
    }

    private void fetch(IMAPMessage message, String key) throws MessagingException, IOException {
        var file = Files.createTempFile("letter", null);
        try {
            var large = message.getSize() > mostBytes;
            if (copy(message, file, large ? HEAD_BYTES : mostBytes) && !large) taker.take(file);
            else taker.takeHead(file, Reason.TOO_LARGE, key, message.getSize());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** @return whether that was all of it: what a server says about sizes need not be true */
    private static boolean copy(IMAPMessage message, Path file, long most) throws MessagingException, IOException {
        try (var letter = message.getMimeStream();
                var to = Files.newOutputStream(file)) {
            var left = most;
            var piece = new byte[64 << 10];
            for (int read; (read = letter.read(piece)) >= 0; left -= read) {
                to.write(piece, 0, (int) Math.min(read, left));
                if (read > left) return false;
            }
            return true;
        }
    }

    /** Notes as much of it as the server hands out. */
    private void giveUp(IMAPMessage message, String name, long validity, long uid) throws IOException {
        var file = Files.createTempFile("letter", null);
        try {
            copyHead(message, file);
            taker.takeHead(file, Reason.NOT_FETCHED, key(validity, uid), 0);
            places.done(name, validity, uid);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Letter {} of {} cannot be noted", uid, name, failed);
            places.trouble(name, validity, uid, time.now());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copyHead(IMAPMessage message, Path file) throws IOException {
        var head = "\r\n";
        try {
            head = String.join("\r\n", Collections.list(message.getAllHeaderLines())) + "\r\n\r\n";
        } catch (MessagingException | RuntimeException nothing) {
            LOG.debug("Not even headers are handed out", nothing);
        }
        Files.writeString(file, head, StandardCharsets.ISO_8859_1);
    }
}
