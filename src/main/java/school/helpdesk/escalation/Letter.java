package school.helpdesk.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the asker tells Support. Texts that are not known are empty.
 *
 * @param place where in the journal
 * @param steps what was done
 * @param occurred when it happened
 * @param links to guides and discussions that were read
 * @param reach how Support reaches the asker
 * @param more what was said about it at the school
 */
@Embeddable
public record Letter(
        @Column(name = "letter_subject") String subject,
        @Column(name = "letter_place") String place,
        @Column(name = "letter_steps") String steps,
        @Column(name = "letter_happened") String happened,
        @Column(name = "letter_expected") String expected,
        @Column(name = "letter_occurred") String occurred,
        @Column(name = "letter_browser") String browser,
        @Column(name = "letter_links") String links,
        @Column(name = "letter_reach") String reach,
        @Column(name = "letter_more") String more) {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_TEXT = 4000;
    public static final int LONGEST_MORE = 8000;
}
