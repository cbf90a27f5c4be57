package school.helpdesk.people;

import school.helpdesk.kernel.RuleBroken;

/** The current password, asked for before it is changed, was not right. */
public class WrongPassword extends RuleBroken {

    WrongPassword() {
        super("people.rule.wrong-password");
    }
}
