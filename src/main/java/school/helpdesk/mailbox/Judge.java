package school.helpdesk.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.letters.Address;
import school.helpdesk.letters.MailSettings;
import school.helpdesk.letters.ReplyTokens;
import school.helpdesk.mailbox.Verdict.Ask;
import school.helpdesk.mailbox.Verdict.Kept;
import school.helpdesk.mailbox.Verdict.Reply;
import school.helpdesk.mailbox.reading.Head;
import school.helpdesk.mailbox.reading.Letter;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Directory;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Role;
import school.helpdesk.requests.Briefs;
import school.helpdesk.requests.RequestState;
import school.helpdesk.school.SchoolTime;

/**
 * Decides where a letter goes. The line that says who sent it is written by the sender: alone it opens a new request of
 * somebody who can do no more than ask. Into a request leads a signed address only, together with the sender to whom it was
 * given. Nobody's name is worth more than {@value #MOST_AN_HOUR} letters an hour, but those that are proved are counted
 * apart: what others send in somebody's name does not close the way for them.
 */
@Component
class Judge {

    static final int MOST_AN_HOUR = 10;
    static final int FLOOD_AN_HOUR = 60;

    private static final String OURS = "^<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})[.@].*";

    private final IncomingLetters letters;
    private final ReplyTokens tokens;
    private final Briefs briefs;
    private final PeopleDesk people;
    private final Directory directory;
    private final AppointmentDesk appointments;
    private final MailSettings mail;
    private final TrustedServer server;
    private final JdbcClient jdbc;
    private final SchoolTime time;

    Judge(
            IncomingLetters letters,
            ReplyTokens tokens,
            Briefs briefs,
            PeopleDesk people,
            Directory directory,
            AppointmentDesk appointments,
            MailSettings mail,
            TrustedServer server,
            JdbcClient jdbc,
            SchoolTime time) {
        this.letters = letters;
        this.tokens = tokens;
        this.briefs = briefs;
        this.people = people;
        this.directory = directory;
        this.appointments = appointments;
        this.mail = mail;
        this.server = server;
        this.jdbc = jdbc;
        this.time = time;
    }

    Verdict judge(Letter letter) {
        var head = letter.head();
        if (head.silence() != null) return new Kept(head.silence(), head.because(), null, Proof.CLAIMED);
        if (isOwn(head.sender())) return new Kept(Reason.OWN, Proof.CLAIMED);
        var claim = tokens.find(head.signed());
        var doubt = claim.flatMap(it -> doubt(it, head));
        var found = server.found(head);
        var proof = found == Proof.CLAIMED && claim.isPresent() && doubt.isEmpty() ? Proof.PROVED : found;
        var lately = letters.countBy(head.sender(), proof, time.now().minus(Duration.ofHours(1)));
        if (lately >= FLOOD_AN_HOUR) return new Kept(Reason.FLOOD, proof);
        if (proof == Proof.FORGED) return new Kept(Reason.FORGED, proof);
        if (lately >= MOST_AN_HOUR) return new Kept(Reason.BUDGET, proof);
        if (letter.fault() != null) return new Kept(letter.fault(), proof);
        if (head.senders().size() != 1)
            return new Kept(head.senders().isEmpty() ? Reason.NO_SENDER : Reason.SEVERAL_SENDERS, proof);
        if (doubt.isPresent()) return new Kept(doubt.get(), proof);
        return claim.map(it -> reply(letter, it)).orElseGet(() -> ask(letter, proof));
    }

    /** Why a signed address proves nothing; empty when it was given to this very sender. */
    private Optional<Reason> doubt(ReplyTokens.Claim claim, Head head) {
        var request = briefs.of(List.of(claim.request())).get(claim.request());
        var asker = request == null ? null : request.asker();
        if (asker == null || !tokens.fits(claim, asker)) return Optional.of(Reason.TOKEN_FORGED);
        if (tokens.isExpired(claim)) return Optional.of(Reason.TOKEN_EXPIRED);
        var email = people.page(asker).details().email();
        var given = head.senders().size() == 1 && Address.same(email, head.sender()) && people.hasAccount(asker);
        return given ? Optional.empty() : Optional.of(Reason.WRONG_SENDER);
    }

    private Verdict reply(Letter letter, ReplyTokens.Claim claim) {
        var led = briefs.leading(claim.request());
        var asker = led.asker();
        if (led.state() == RequestState.CLOSED || asker == null || !tokens.fits(claim, asker))
            return new Kept(Reason.CLOSED, "", claim.request(), Proof.PROVED);
        if (saysNothing(letter)) return new Kept(Reason.EMPTY, "", claim.request(), Proof.PROVED);
        return new Reply(led.number(), asker, led.state() == RequestState.ANSWERED);
    }

    private Verdict ask(Letter letter, Proof proof) {
        var head = letter.head();
        if (repliesToUs(head.answers())) return new Kept(Reason.NOT_ANSWERABLE, proof);
        var known = directory.withEmail(head.sender());
        if (known.isEmpty()) return new Kept(Reason.UNKNOWN_SENDER, proof);
        if (known.size() > 1) return new Kept(Reason.SEVERAL_PEOPLE, proof);
        if (isTrusted(known.get(0))) return new Kept(Reason.UNPROVEN, proof);
        return saysNothing(letter) ? new Kept(Reason.EMPTY, proof) : new Ask(known.get(0), proof);
    }

    private boolean isOwn(String sender) {
        var own = mail.from().strip();
        return !own.isEmpty() && Address.same(own, sender.replaceFirst("\\+[^@]*@", "@"));
    }

    /** To a letter of the portal, or to the one a request came with: either way it is no new request. */
    private boolean repliesToUs(List<String> answers) {
        var ids = answers.stream()
                .map(id -> id.toLowerCase(Locale.ROOT))
                .filter(id -> id.matches(OURS))
                .map(id -> id.replaceFirst(OURS, "$1"))
                .toArray(String[]::new);
        return !answers.isEmpty()
                && jdbc.sql("""
                                select exists(select from letter where id = any(:ours::uuid[]))
                                    or exists(select from letter_thread where message_id = any(:theirs::text[]))""")
                        .param("ours", ids)
                        .param("theirs", answers.toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
    }

    /** Whose word weighs more than that of others is not taken by letter. */
    private boolean isTrusted(PersonId person) {
        return appointments.isConsultant(person, time.today())
                || people.holds(person, Role.DIRECTOR)
                || people.holds(person, Role.ADMINISTRATOR);
    }

    private static boolean saysNothing(Letter letter) {
        if (!letter.words().isEmpty() || !letter.files().isEmpty()) return false;
        return !letter.quoted().isEmpty() || letter.head().subject().isBlank();
    }
}
