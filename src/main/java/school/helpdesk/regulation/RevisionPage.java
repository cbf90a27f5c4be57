package school.helpdesk.regulation;

import java.util.List;
import school.helpdesk.prose.Difference;

/**
 * What became of a section with one revision; the first differs from nothing.
 *
 * @param russian the difference of the Russian texts; empty when there is none, and so is the other
 */
public record RevisionPage(
        SectionRevision before, SectionRevision after, List<Difference.Row> russian, List<Difference.Row> english) {

    static RevisionPage between(SectionRevision before, SectionRevision after) {
        return new RevisionPage(
                before,
                after,
                Difference.between(before.wording().russian(), after.wording().russian()),
                Difference.between(before.wording().english(), after.wording().english()));
    }

    public boolean isFirst() {
        return before.number() == after.number();
    }

    public boolean isEmpty() {
        return russian.isEmpty() && english.isEmpty();
    }
}
