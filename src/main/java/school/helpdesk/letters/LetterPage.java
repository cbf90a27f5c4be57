package school.helpdesk.letters;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.school.SchoolTime;

/** What the pages of letters show beside the list: how a letter looks, and how the server does. */
@Component
public class LetterPage {

    /**
     * How the server does that letters leave by.
     *
     * @param name empty when none is set
     * @param last null as long as nothing was sent
     */
    public record Server(String name, ServerState.@Nullable Last last) {}

    private final LetterText text;
    private final LetterDesk desk;
    private final MailSettings settings;
    private final ServerState state;
    private final MessageSource messages;
    private final SchoolTime time;

    LetterPage(
            LetterText text,
            LetterDesk desk,
            MailSettings settings,
            ServerState state,
            MessageSource messages,
            SchoolTime time) {
        this.text = text;
        this.desk = desk;
        this.settings = settings;
        this.state = state;
        this.messages = messages;
        this.time = time;
    }

    /** Whether letters leave at all. */
    public boolean sends() {
        return settings.sends();
    }

    public Server server() {
        if (!settings.sends()) return new Server("", null);
        return new Server(
                settings.out().host() + ":" + settings.out().port(),
                state.last().orElse(null));
    }

    /** What the template of a letter says, and the same as plain text. */
    public Map<String, Object> shown(Letter letter) {
        var shown = new HashMap<>(text.shown(letter));
        shown.put("plain", text.plain(letter));
        return shown;
    }

    /**
     * Writes a letter that tells nothing, to see whether it arrives.
     *
     * @param once marks the form it was asked for on: sent again with the same address, it is the same letter
     * @throws RuleBroken when no server is set
     */
    public UUID test(String address, PersonId me, UUID once) {
        if (!settings.sends()) throw new RuleBroken("letters.rule.no-server");
        var id = UUID.nameUUIDFromBytes((me + " " + once + " " + address).getBytes(StandardCharsets.UTF_8));
        var letter = new NewLetter(
                null,
                address,
                null,
                me,
                say("letters.test.subject"),
                say("letters.test.words"),
                "",
                "/letters",
                Answering.IN_THE_PORTAL,
                time.now());
        desk.writeOnce(id, letter);
        return id;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LetterText.RUSSIAN);
    }
}
