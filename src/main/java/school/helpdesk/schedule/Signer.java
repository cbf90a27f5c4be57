package school.helpdesk.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.helpdesk.people.PersonCard;

/**
 * Whoever puts a name under a document, as Russian paperwork writes it.
 *
 * @param position may be empty
 * @param name initials, then the family name
 * @param on the day they signed, in the school's zone; null while they have not
 */
public record Signer(String position, String name, @Nullable LocalDate on) {

    /** @param card who it is today; null when nobody knows any more */
    static Signer of(ScheduleSignature signed, LocalDate on, @Nullable PersonCard card) {
        var then = card != null && card.fullName().equals(signed.name()) ? card : split(signed);
        return new Signer(signed.position(), then.signingName(), on);
    }

    /** Somebody renamed since then signed by the old name, of which only the whole is kept. */
    private static PersonCard split(ScheduleSignature signed) {
        var words = signed.name().split(" ", 3);
        return new PersonCard(
                signed.signature().by(),
                words[0],
                words.length > 1 ? words[1] : "",
                words.length > 2 ? words[2] : "",
                signed.position());
    }
}
