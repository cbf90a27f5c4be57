package school.helpdesk.people;

import school.helpdesk.kernel.RuleBroken;

/** Another account signs in by this name. */
public class UsernameTaken extends RuleBroken {

    UsernameTaken() {
        super("people.rule.username-taken");
    }
}
