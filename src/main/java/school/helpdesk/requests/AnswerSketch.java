package school.helpdesk.requests;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.knowledge.Readers;
import school.helpdesk.knowledge.Sketch;
import school.helpdesk.knowledge.Wording;
import school.helpdesk.people.Access;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Right;

/** Makes a guide of a question and its answer, without anybody's name. Guides are Russian, whoever writes them. */
@Component
class AnswerSketch implements Sketch.Source {

    private static final String PREFIX = "request-";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Requests requests;
    private final Messages messages;
    private final MessageSource words;

    AnswerSketch(Requests requests, Messages messages, MessageSource words) {
        this.requests = requests;
        this.messages = messages;
        this.words = words;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sketch> of(String reference, Access me) {
        if (!reference.matches(PREFIX + "\\d{1,18}")) return Optional.empty();
        var number = Long.parseLong(reference.substring(PREFIX.length()));
        var request = requests.findByNumber(number)
                .filter(known -> me.has(Right.CONSULTANT))
                .orElseThrow(() -> new NotFound(reference));
        var answer = messages.findLast(number, Message.Kind.ANSWER).orElseThrow(() -> new NotFound(reference));
        return Optional.of(sketch(request, answer));
    }

    private Sketch sketch(Request request, Message answer) {
        var question = request.question();
        var parts = new ArrayList<String>();
        parts.add(part("question", question.happened()));
        if (!question.steps().isEmpty()) parts.add(part("steps", question.steps()));
        parts.add(part("answer", answer.body()));
        var readers = question.topic().audience() == Audience.PARENTS ? Readers.PUBLIC : Readers.STAFF;
        return new Sketch(new Wording(question.topic(), readers, question.subject(), "", String.join("\n\n", parts)));
    }

    private String part(String heading, String text) {
        return "## " + words.getMessage("requests.sketch." + heading, null, RUSSIAN) + "\n\n" + text;
    }
}
