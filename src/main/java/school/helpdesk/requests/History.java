package school.helpdesk.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** Writes down what was done with a request, so that it can be taken back. Whoever does holds the lock on the request. */
@Component
class History {

    private final Moves moves;
    private final Messages messages;
    private final Steps steps;

    History(Moves moves, Messages messages, Steps steps) {
        this.moves = moves;
        this.messages = messages;
        this.steps = steps;
    }

    /** @param before how the request stood before the move */
    void add(Standing before, Move move) {
        add(before, move, null);
    }

    /** Several moves of one act; taken back, they are taken back together. */
    void add(Standing before, List<Move> act) {
        var last = act.size() - 1;
        act.subList(0, last).forEach(moves::save);
        add(before, act.get(last));
    }

    /** @param message what was said with it; null when nothing was */
    void add(Standing before, Move move, @Nullable Message message) {
        moves.save(move);
        PersonId by = move.by();
        if (by != null) keep(move.requestNumber(), new Signature(by, move.at()), before, move, message);
    }

    /** Words that move nothing. */
    void add(Standing unmoved, Message message) {
        keep(message.requestNumber(), message.made(), unmoved, null, message);
    }

    private void keep(long number, Signature made, Standing before, @Nullable Move move, @Nullable Message message) {
        steps.save(new Step(number, made, before, move, message, moves.last(number), messages.last(number)));
    }
}
