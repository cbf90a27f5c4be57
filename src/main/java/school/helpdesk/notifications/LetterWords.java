package school.helpdesk.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import school.helpdesk.school.SchoolTime;

/** What letters say. Those of a Russian school are in Russian. */
@Component
class LetterWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", RUSSIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", RUSSIAN);

    private final MessageSource messages;
    private final SchoolTime time;

    LetterWords(MessageSource messages, SchoolTime time) {
        this.messages = messages;
        this.time = time;
    }

    /** Letters about one request have one subject, so that mail programs keep them together. */
    String subject(News news) {
        return news.request() == null
                ? say("notifications.letter." + news.kind() + ".subject", news.arguments())
                : request(news.arguments());
    }

    /** @param arguments the number and the subject of a request, and maybe more */
    String request(List<Object> arguments) {
        return say("notifications.letter.request", arguments);
    }

    String to(Recipient recipient, News news) {
        return greeting(recipient) + "\n\n" + say("notifications.letter." + news.kind(), news.arguments());
    }

    String greeting(Recipient recipient) {
        return say("notifications.letter.greeting", List.of(recipient.card().addressed()));
    }

    /** For somebody without an account, whose request has no number that they know. */
    String guestSubject(News news) {
        return say("notifications.letter." + news.kind() + ".guest.subject", news.arguments());
    }

    String toGuest(News news) {
        return say("notifications.letter.greeting.guest", List.of()) + "\n\n"
                + say("notifications.letter." + news.kind() + ".guest", news.arguments());
    }

    String notice(NoticeKind kind, List<Object> arguments) {
        return say(kind.key(), arguments);
    }

    String say(String key, List<Object> arguments) {
        return messages.getMessage(key, arguments.stream().map(this::written).toArray(), RUSSIAN);
    }

    private Object written(Object argument) {
        if (argument instanceof Instant instant) return MOMENT.format(time.at(instant));
        return argument instanceof LocalDate date ? DATE.format(date) : argument;
    }
}
