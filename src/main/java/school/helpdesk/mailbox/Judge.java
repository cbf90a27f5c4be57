package school.helpdesk.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
 * given.
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
    private final MailboxSettings settings;
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
            MailboxSettings settings,
            JdbcClient jdbc,
            SchoolTime time) {
        this.letters = letters;
        this.tokens = tokens;
        this.briefs = briefs;
        this.people = people;
        this.directory = directory;
        this.appointments = appointments;
        this.mail = mail;
        this.settings = settings;
        this.jdbc = jdbc;
        this.time = time;
    }

    Verdict judge(Letter letter) {
        var head = letter.head();
        if (head.silence() != null) return new Kept(head.silence(), head.because(), null);
        if (isOwn(head.sender())) return new Kept(Reason.OWN);
        var lately = letters.countBy(head.sender(), time.now().minus(Duration.ofHours(1)));
        if (lately >= FLOOD_AN_HOUR) return new Kept(Reason.FLOOD);
        if (lately >= MOST_AN_HOUR) return new Kept(Reason.BUDGET);
        if (letter.fault() != null) return new Kept(letter.fault());
        if (head.senders().size() != 1)
            return new Kept(head.senders().isEmpty() ? Reason.NO_SENDER : Reason.SEVERAL_SENDERS);
        if (isForged(head)) return new Kept(Reason.FORGED);
        return tokens.find(head.signed()).map(claim -> reply(letter, claim)).orElseGet(() -> ask(letter));
    }

    private Verdict reply(Letter letter, ReplyTokens.Claim claim) {
        var request = briefs.of(List.of(claim.request())).get(claim.request());
        if (request == null) return new Kept(Reason.TOKEN_FORGED);
        var asker = request.asker();
        if (asker == null || !tokens.fits(claim, asker)) return new Kept(Reason.TOKEN_FORGED);
        if (tokens.isExpired(claim)) return new Kept(Reason.TOKEN_EXPIRED);
        var email = people.page(asker).details().email();
        if (!Address.same(email, letter.head().sender()) || !people.hasAccount(asker))
            return new Kept(Reason.WRONG_SENDER);
        var led = briefs.leading(claim.request());
        if (led.state() == RequestState.CLOSED || !asker.equals(led.asker()))
            return new Kept(Reason.CLOSED, "", claim.request());
        if (saysNothing(letter)) return new Kept(Reason.EMPTY, "", claim.request());
        return new Reply(led.number(), asker, led.state() == RequestState.ANSWERED);
    }

    private Verdict ask(Letter letter) {
        var head = letter.head();
        if (repliesToUs(head.answers())) return new Kept(Reason.NOT_ANSWERABLE);
        var known = directory.withEmail(head.sender());
        if (known.isEmpty()) return new Kept(Reason.UNKNOWN_SENDER);
        if (known.size() > 1) return new Kept(Reason.SEVERAL_PEOPLE);
        if (isTrusted(known.get(0))) return new Kept(Reason.UNPROVEN);
        return saysNothing(letter) ? new Kept(Reason.EMPTY) : new Ask(known.get(0));
    }

    private boolean isOwn(String sender) {
        var own = mail.from().strip();
        return !own.isEmpty() && Address.same(own, sender.replaceFirst("\\+[^@]*@", "@"));
    }

    /** The nearest verdict of the server counts: those below it may have come with the letter. */
    private boolean isForged(Head head) {
        var server = settings.trustedServer().strip().toLowerCase(Locale.ROOT);
        return !server.isEmpty()
                && head.verdicts().stream()
                        .map(verdict -> verdict.strip().toLowerCase(Locale.ROOT))
                        .filter(verdict -> verdict.split("[;\\s]", 2)[0].equals(server))
                        .findFirst()
                        .filter(verdict -> verdict.contains("dmarc=fail")
                                || verdict.contains("spf=fail") && !verdict.contains("dkim=pass"))
                        .isPresent();
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
