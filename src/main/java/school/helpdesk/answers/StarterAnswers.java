package school.helpdesk.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.Named;
import school.helpdesk.people.Topic;

/**
 * The ready answers that the portal brings along. They are put on an empty shelf, once; from then on they are the
 * school's, and what is removed of them does not come back.
 */
@Component
public class StarterAnswers implements ApplicationRunner {

    private static final String FILE = "answers/starter.md";

    private final AnswerDesk desk;

    StarterAnswers(AnswerDesk desk) {
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        bring();
    }

    public void bring() {
        desk.bring(StarterAnswers::texts);
    }

    static List<AnswerText> texts() {
        try {
            var file = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return Arrays.stream(file.replace("\r\n", "\n").split("(?m)^# "))
                    .filter(part -> !part.isBlank())
                    .map(StarterAnswers::text)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A topic or none and the title, each on a line, and the text. */
    private static AnswerText text(String part) {
        var lines = part.split("\n", 3);
        return new AnswerText(
                lines[1].strip(), Named.of(Topic.values(), lines[0].strip()).orElse(null), lines[2].strip());
    }
}
