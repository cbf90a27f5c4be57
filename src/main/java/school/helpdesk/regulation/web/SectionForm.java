package school.helpdesk.regulation.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import school.helpdesk.regulation.Change;
import school.helpdesk.regulation.SectionRevision;
import school.helpdesk.regulation.Wording;

/**
 * @param fits whether the English text is true of the Russian one although it stays as it was
 * @param seen the revision on which the texts are based; what cannot be read means none
 */
record SectionForm(
        @NotBlank(message = "{regulation.form.russian.missing}")
        @Size(max = Wording.LONGEST, message = "{regulation.form.long}")
        @Nullable
        String russian,

        @NotBlank(message = "{regulation.form.english.missing}")
        @Size(max = Wording.LONGEST, message = "{regulation.form.long}")
        @Nullable
        String english,

        @Nullable Boolean fits,

        @Size(max = 300, message = "{regulation.form.why.long}") @Nullable
        String why,

        @Nullable String seen) {

    static SectionForm of(SectionRevision now) {
        var wording = now.wording();
        return new SectionForm(wording.russian(), wording.english(), false, "", String.valueOf(now.number()));
    }

    Change toChange() {
        return new Change(
                new Wording(requireNonNull(russian), requireNonNull(english)),
                Boolean.TRUE.equals(fits),
                requireNonNullElse(why, ""),
                revisionSeen());
    }

    int revisionSeen() {
        return seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }
}
