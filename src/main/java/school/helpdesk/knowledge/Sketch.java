package school.helpdesk.knowledge;

import java.util.Optional;
import school.helpdesk.people.Access;

/** A guide that lies ready to be written, made from something another module knows. Nothing is saved yet. */
public record Sketch(Wording wording) {

    /** Where sketches come from. */
    public interface Source {

        /**
         * What is known under this reference, as the address of the form names it; empty when it is not this source's.
         *
         * @throws school.helpdesk.kernel.NotFound when it is, but not for this reader
         */
        Optional<Sketch> of(String reference, Access me);
    }
}
