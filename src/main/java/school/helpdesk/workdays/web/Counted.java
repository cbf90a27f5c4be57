package school.helpdesk.workdays.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import school.helpdesk.workdays.Term;

/** The answer of {@code /workdays/term.json}; scripts rely on its shape. */
@JsonPropertyOrder({"from", "days", "deadline", "provisional"})
record Counted(LocalDate from, int days, LocalDate deadline, boolean provisional) {

    static Counted of(Term term) {
        return new Counted(term.from(), term.days(), term.deadline(), term.provisional());
    }
}
