package school.helpdesk.requests;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

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
}
