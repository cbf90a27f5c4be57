package school.helpdesk.requests;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import school.helpdesk.people.Topic;

/**
 * What somebody needs help with, put so that it can be understood. Texts that were not given are empty.
 *
 * @param place where in the journal
 * @param schoolClass which class and subject of lessons it concerns
 * @param steps what was done
 */
@Embeddable
public record Question(
        @Enumerated(EnumType.STRING) Topic topic,
        String subject,
        String place,
        String schoolClass,
        String steps,
        String happened,
        String expected) {

    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_DETAIL = 200;
    public static final int LONGEST_TEXT = 4000;

    private static final String ERASED = "—";

    /** What was told in one piece; the beginning of its first line serves as the subject. */
    public static Question of(Topic topic, String told) {
        return new Question(topic, beginning(told), "", "", "", told, "");
    }

    /** What it was about, without a word of who asked. */
    Question erased() {
        return new Question(topic, ERASED, "", "", "", ERASED, "");
    }

    private static String beginning(String told) {
        var line = told.strip().lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_SUBJECT) return line;
        var cut = line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1));
        return cut.replaceFirst("\\s+\\S{0,20}$", "") + "…";
    }
}
