package school.helpdesk.visits.web;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import school.helpdesk.people.Audience;

/** What a form of signing up must say, which depends on who signs up. */
@Component
class SignUpChecks {

    private final Opened opened;

    SignUpChecks(Opened opened) {
        this.opened = opened;
    }

    void judge(SignUpForm form, Audience audience, Errors errors) {
        if (form.isForWish()) {
            if (form.given(form.wish()).isEmpty()) errors.rejectValue("wish", "visits.form.wish.missing");
        } else if (form.choice().isEmpty()) {
            errors.reject("visits.form.time.unreadable");
        }
        if (form.chosenTopic().filter(topic -> topic.audience() == audience).isEmpty())
            errors.rejectValue("topic", "visits.form.topic.missing");
        if (audience != Audience.PARENTS) return;
        judgeGuest(form, errors);
        if (form.isTrapped()) errors.reject("visits.form.trap");
    }

    /** Only for guests, and only when the form is really sent: who is signed in is no program. */
    void judgeHaste(SignUpForm form, Errors errors) {
        if (!opened.isGenuine(form.opened())) errors.reject("visits.form.stale");
        else if (!opened.isLongEnoughAgo(form.opened())) errors.reject("visits.form.fast");
    }

    private static void judgeGuest(SignUpForm form, Errors errors) {
        var contact = form.given(form.contact());
        if (form.given(form.name()).isEmpty()) errors.rejectValue("name", "visits.form.name.missing");
        if (contact.isEmpty()) errors.rejectValue("contact", "visits.form.contact.missing");
        else if (Contact.canonical(contact).isEmpty()) errors.rejectValue("contact", "visits.form.contact.unreadable");
        if (!form.agrees()) errors.rejectValue("consent", "visits.form.consent.missing");
        else if (!form.isOfThisText()) errors.rejectValue("consent", "visits.form.consent.changed");
    }
}
