package school.helpdesk.escalation.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import school.helpdesk.escalation.EscalationPage;
import school.helpdesk.escalation.Letter;
import school.helpdesk.escalation.SupportHours;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Message;
import school.helpdesk.requests.RequestPage;
import school.helpdesk.requests.files.StoredFile;
import school.helpdesk.school.PortalAddress;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolProfile;
import school.helpdesk.school.SchoolTime;

/** Builds the letter to Support from what is known of the request, and puts it into one text. Support reads Russian. */
@Component
class LetterWriter {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", RUSSIAN);

    private final MessageSource messages;
    private final SchoolDesk school;
    private final PortalAddress portal;
    private final SchoolTime time;

    LetterWriter(MessageSource messages, SchoolDesk school, PortalAddress portal, SchoolTime time) {
        this.messages = messages;
        this.school = school;
        this.portal = portal;
        this.time = time;
    }

    /** As somebody has written it, or else from the request. */
    Letter letter(EscalationPage page, @Nullable String agent) {
        var open = page.open();
        var written = open == null ? null : open.letter();
        return written == null ? fromRequest(page, agent) : written;
    }

    /** The whole text below the subject. */
    String text(Letter letter, EscalationPage page) {
        var profile = school.profile();
        return Stream.of(
                        say("escalation.text.hello"),
                        part("school", schoolLine(profile)),
                        part("who", who(page)),
                        part("reach", letter.reach()),
                        part("place", letter.place()),
                        part("steps", letter.steps()),
                        part("happened", letter.happened()),
                        part("expected", letter.expected()),
                        part("occurred", letter.occurred()),
                        part("browser", letter.browser()),
                        part("links", letter.links()),
                        part("more", letter.more()),
                        part(
                                "files",
                                LetterFile.fitting(page.files()).stream()
                                        .map(StoredFile::name)
                                        .collect(Collectors.joining(", "))))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private Letter fromRequest(EscalationPage page, @Nullable String agent) {
        var request = page.request().request();
        var question = request.question();
        var place = question.schoolClass().isEmpty()
                ? question.place()
                : Stream.of(question.place(), question.schoolClass())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return new Letter(
                question.subject(),
                cut(place, Letter.LONGEST_LINE),
                question.steps(),
                question.happened(),
                question.expected(),
                asked(request.askedAt()),
                page.isAsker() && agent != null ? cut(agent, Letter.LONGEST_LINE) : "",
                page.opened().stream()
                        .map(guide -> guide.title() + ": " + portal.at("/knowledge/" + guide.slug()))
                        .collect(Collectors.joining("\n")),
                cut(reach(request.guest()), Letter.LONGEST_LINE),
                latest(conversation(page.request()), Letter.LONGEST_MORE));
    }

    /** What asker and consultant said to each other: no note, and nothing that was taken back. */
    private String conversation(RequestPage page) {
        return page.messages().stream()
                .filter(message -> !message.isNote() && !message.isRecalled())
                .map(this::said)
                .collect(Collectors.joining("\n\n"));
    }

    private String said(Message message) {
        return say("escalation.text.said." + message.kind(), message.body());
    }

    private static String schoolLine(SchoolProfile profile) {
        var name = profile.name().isEmpty() ? profile.shortName() : profile.name();
        return joined(name, profile.town());
    }

    private static String who(EscalationPage page) {
        var asker = page.asker();
        return asker == null ? page.request().askerName() : joined(asker.fullName(), asker.position());
    }

    /** Support sits in Moscow; people look at the clocks of the school. */
    private String asked(Instant at) {
        var here = DAY.format(time.at(at));
        var there = DAY.format(at.atZone(SupportHours.ZONE));
        return here.equals(there) ? say("escalation.text.asked", here) : say("escalation.text.asked.both", here, there);
    }

    /** Employees by the school, everybody else by what they gave. */
    private String reach(@Nullable Guest guest) {
        if (guest != null) return guest.contact();
        var profile = school.profile();
        return joined(profile.phone(), profile.email());
    }

    private String part(String key, String text) {
        return text.isBlank() ? "" : say("escalation.text." + key, text);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The end of a long text: what was said last counts most. */
    private static String latest(String text, int longest) {
        if (text.length() <= longest) return text;
        var start = text.length() - longest + 1;
        return "…" + text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
