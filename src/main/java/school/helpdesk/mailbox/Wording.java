package school.helpdesk.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.Blanks;
import school.helpdesk.mailbox.reading.Letter;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.uploads.RefusedFile;

/** Puts a letter into the words of a request: as much as fits, with a line about what did not. */
@Component
class Wording {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String ANSWERS = "(?i)^(?:(?:re|fwd?|aw)(?:\\[\\d+])?:\\s*)+";
    private static final int NAMED = 10;
    private static final int LONGEST_NAME = 60;

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    Question question(Topic topic, Letter letter, List<RefusedFile> left) {
        var subject = subject(letter);
        var words = words(letter);
        if (subject.isEmpty()) subject = Question.of(topic, words).subject();
        return new Question(topic, subject, "", "", "", body(words, left, Question.LONGEST_TEXT), "");
    }

    /** What it says; never empty. */
    String words(Letter letter) {
        if (!letter.words().isEmpty()) return letter.words();
        var subject = subject(letter);
        return subject.isEmpty() ? say("mailbox.note.no-text") : subject;
    }

    /** @param longest with all that is added */
    String body(String words, List<RefusedFile> left, int longest) {
        var notes = new ArrayList<String>();
        if (!left.isEmpty()) notes.add(say("mailbox.note.files", names(left)));
        var fitting = words;
        if (length(words, notes) > longest) {
            notes.add(say("mailbox.note.cut"));
            fitting = Blanks.strip(Beginning.of(words, longest - length("", notes)));
        }
        notes.add(0, fitting);
        return String.join("\n\n", notes);
    }

    /** Whether not all of it fits. */
    static boolean isCut(Letter letter, int longest) {
        return letter.words().length() > longest || letter.head().subject().length() > Question.LONGEST_SUBJECT;
    }

    /** Without the marks of answers; empty when it has none. */
    static String subject(Letter letter) {
        var subject = Blanks.strip(letter.head().subject().replaceFirst(ANSWERS, ""));
        return Beginning.shown(subject, Question.LONGEST_SUBJECT);
    }

    private String names(List<RefusedFile> left) {
        var named = left.stream()
                .limit(NAMED)
                .map(file -> Beginning.of(file.name(), LONGEST_NAME))
                .collect(Collectors.joining(", "));
        return left.size() <= NAMED ? named : say("mailbox.note.more", named, left.size() - NAMED);
    }

    private static int length(String words, List<String> notes) {
        return words.length()
                + notes.stream().mapToInt(note -> note.length() + 2).sum();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
