package school.helpdesk.mailbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import school.helpdesk.mailbox.reading.Head;

/** What the school's own mail server found about who sent a letter (RFC 8601). Without such a server nothing is found. */
@Component
class TrustedServer {

    private static final String REMARKS = "\"[^\"]*\"|\\([^()]*\\)";

    private final String name;

    TrustedServer(MailboxSettings settings) {
        this.name = small(settings.trustedServer());
    }

    /** The nearest verdict of the server counts: those below it may have come with the letter. */
    Proof found(Head head) {
        if (name.isEmpty()) return Proof.CLAIMED;
        return head.verdicts().stream()
                .map(TrustedServer::small)
                .filter(verdict -> verdict.split("[;\\s]", 2)[0].equals(name))
                .findFirst()
                .map(verdict -> found(verdict, head.sender()))
                .orElse(Proof.CLAIMED);
    }

    private static Proof found(String verdict, String sender) {
        if (verdict.contains("dmarc=fail") || verdict.contains("spf=fail") && !verdict.contains("dkim=pass"))
            return Proof.FORGED;
        var host = Pattern.quote(sender.substring(sender.lastIndexOf('@') + 1));
        var proves = Pattern.compile("dmarc=pass( .*)?|dkim=pass (.* )?header\\.(d=|i=\\S*@)" + host + "( .*)?")
                .asMatchPredicate();
        return !sender.isEmpty() && says(verdict, proves) ? Proof.PROVED : Proof.CLAIMED;
    }

    /**
     * A signature of the very host that the sender names (DKIM), or the check of that name itself (DMARC). That somebody may
     * send for the host that passed the letter on (SPF) proves nothing.
     */
    private static boolean says(String verdict, Predicate<String> proves) {
        return Arrays.stream(verdict.replaceAll(REMARKS, " ").split(";"))
                .map(result -> result.strip().replaceAll("\\s+", " "))
                .anyMatch(proves);
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
