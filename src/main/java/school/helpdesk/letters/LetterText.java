package school.helpdesk.letters;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import school.helpdesk.school.PortalAddress;
import school.helpdesk.school.SchoolDesk;

/** A letter as its recipient reads it, as plain text and as a page. Letters of a Russian school are in Russian. */
@Component
class LetterText {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final String WISH = "/notices/settings";

    private final ISpringTemplateEngine templates;
    private final MessageSource messages;
    private final PortalAddress portal;
    private final SchoolDesk school;
    private final MailSettings settings;

    LetterText(
            ISpringTemplateEngine templates,
            MessageSource messages,
            PortalAddress portal,
            SchoolDesk school,
            MailSettings settings) {
        this.templates = templates;
        this.messages = messages;
        this.portal = portal;
        this.school = school;
        this.settings = settings;
    }

    /** Who writes: the school by the name people call it, or the portal by its own. */
    String sender() {
        var name = school.profile().shortName();
        return name.isBlank() ? say("letters.sender") : say("letters.sender.of", name);
    }

    String plain(Letter letter) {
        var quoted = letter.quoted().lines().map(line -> ("> " + line).strip()).collect(Collectors.joining("\n"));
        return Stream.of(
                                letter.words(),
                                quoted,
                                say("letters.link") + "\n" + link(letter),
                                "-- \n" + footer(letter),
                                wish(letter))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    String html(Letter letter) {
        return templates.process("letters/letter", new Context(RUSSIAN, shown(letter)));
    }

    /** What the template of a letter needs, wherever it is drawn. */
    Map<String, Object> shown(Letter letter) {
        return Map.of(
                "letter", letter,
                "paragraphs", paragraphs(letter),
                "link", link(letter),
                "footer", footer(letter),
                "wish", letter.recipient() == null ? "" : portal.at(WISH));
    }

    private static List<String> paragraphs(Letter letter) {
        return letter.words()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String link(Letter letter) {
        return portal.at(letter.path());
    }

    private String footer(Letter letter) {
        if (letter.recipient() == null && letter.request() != null) return say("letters.footer.guest");
        return say("letters.footer." + (takesReplies() ? letter.answering() : Answering.IN_THE_PORTAL));
    }

    /** Nobody is invited to reply to a mailbox that nobody reads. */
    private boolean takesReplies() {
        return settings.reads() || !settings.sends();
    }

    /** Whoever has an account chooses how often they are written to. */
    private String wish(Letter letter) {
        return letter.recipient() == null ? "" : say("letters.wish") + ":\n" + portal.at(WISH);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
