package school.helpdesk.answers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;

/** A ready answer and the people it names. */
public record AnswerPage(ReadyAnswer answer, Map<PersonId, PersonCard> people) {

    /** Empty for nobody. */
    public String name(@Nullable PersonId id) {
        var card = id == null ? null : people.get(id);
        return card == null ? "" : card.shortName();
    }
}
