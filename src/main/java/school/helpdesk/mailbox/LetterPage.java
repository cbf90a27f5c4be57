package school.helpdesk.mailbox;

import java.time.Instant;
import java.util.List;
import school.helpdesk.kernel.PersonId;

/** A letter with what came with it, and who decided what about it. */
public record LetterPage(LetterRow letter, List<File> files, List<Done> acts) {

    /** @param ordinal its place in the letter */
    public record File(int ordinal, String name, long size) {

        public long kibibytes() {
            return Math.max(1, size / 1024);
        }
    }

    public record Done(Act act, PersonId by, Instant at) {}

    public List<PersonId> named() {
        return acts.stream().map(Done::by).distinct().toList();
    }
}
