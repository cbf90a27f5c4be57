package school.helpdesk.escalation.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import school.helpdesk.escalation.Letter;

/** @param seen the revision on which the texts are based; what cannot be read means none */
record LetterForm(
        @NotBlank(message = "{escalation.form.subject.missing}")
        @Size(max = Letter.LONGEST_LINE, message = "{escalation.form.long}")
        @Nullable
        String subject,

        @Size(max = Letter.LONGEST_LINE, message = "{escalation.form.long}") @Nullable
        String place,

        @Size(max = Letter.LONGEST_TEXT, message = "{escalation.form.long}") @Nullable
        String steps,

        @Size(max = Letter.LONGEST_TEXT, message = "{escalation.form.long}") @Nullable
        String happened,

        @Size(max = Letter.LONGEST_TEXT, message = "{escalation.form.long}") @Nullable
        String expected,

        @Size(max = Letter.LONGEST_LINE, message = "{escalation.form.long}") @Nullable
        String occurred,

        @Size(max = Letter.LONGEST_LINE, message = "{escalation.form.long}") @Nullable
        String browser,

        @Size(max = Letter.LONGEST_TEXT, message = "{escalation.form.long}") @Nullable
        String links,

        @Size(max = Letter.LONGEST_LINE, message = "{escalation.form.long}") @Nullable
        String reach,

        @Size(max = Letter.LONGEST_MORE, message = "{escalation.form.long}") @Nullable
        String more,

        @Nullable String seen) {

    static LetterForm of(Letter letter, int revision) {
        return new LetterForm(
                letter.subject(),
                letter.place(),
                letter.steps(),
                letter.happened(),
                letter.expected(),
                letter.occurred(),
                letter.browser(),
                letter.links(),
                letter.reach(),
                letter.more(),
                String.valueOf(revision));
    }

    Letter toLetter() {
        return new Letter(
                text(subject),
                text(place),
                text(steps),
                text(happened),
                text(expected),
                text(occurred),
                text(browser),
                text(links),
                text(reach),
                text(more));
    }

    int revisionSeen() {
        return seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    private static String text(@Nullable String typed) {
        return requireNonNullElse(typed, "");
    }
}
