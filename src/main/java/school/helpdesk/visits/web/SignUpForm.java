package school.helpdesk.visits.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.Named;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Token;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Question;
import school.helpdesk.visits.Choice;
import school.helpdesk.visits.Consents;
import school.helpdesk.visits.SignUp;

/**
 * What it takes to sign up. Employees are asked neither name nor contact nor consent.
 *
 * @param slot another time, chosen instead of the one the form was opened for
 * @param wish when one would like to come, where no time suits
 * @param text which text of the consent the form showed
 * @param website a trap: people do not see it
 * @param opened when the form was opened, as {@link Opened} writes it
 * @param once the secret of the visit to be, made with the form
 */
record SignUpForm(
        @Nullable String occurrence,
        @Nullable String starts,
        @Nullable String slot,

        @Size(max = SignUpForm.LONGEST_WISH, message = "{visits.form.wish.long}") @Nullable
        String wish,

        @Size(max = Guest.LONGEST, message = "{visits.form.name.long}") @Nullable
        String name,

        @Size(max = Guest.LONGEST, message = "{visits.form.contact.long}") @Nullable
        String contact,

        @Nullable String topic,

        @NotBlank(message = "{visits.form.question.missing}")
        @Size(max = SignUpForm.LONGEST_QUESTION, message = "{visits.form.question.long}")
        @Nullable
        String question,

        @Nullable String consent,
        @Nullable String text,
        @Nullable String website,
        @Nullable String opened,
        @Nullable String once) {

    static final int LONGEST_WISH = 500;
    static final int LONGEST_QUESTION = 2000;

    static SignUpForm fresh(@Nullable Choice choice, String opened) {
        return new SignUpForm(
                choice == null || choice.occurrence() == null
                        ? null
                        : choice.occurrence().toString(),
                choice == null ? null : choice.starts().toString(),
                null,
                "",
                "",
                "",
                null,
                "",
                null,
                Consents.TEXT,
                "",
                opened,
                Token.fresh());
    }

    /** With marks that hold, whatever came. */
    SignUpForm marked(String freshlyOpened, boolean genuine) {
        return new SignUpForm(
                occurrence,
                starts,
                null,
                wish,
                name,
                contact,
                topic,
                question,
                consent,
                Consents.TEXT,
                "",
                genuine ? opened : freshlyOpened,
                once != null && Token.looksLike(once) ? once : Token.fresh());
    }

    /** For the time chosen in its place. */
    SignUpForm settled() {
        var chosen = choice();
        if (chosen.isEmpty() || chosen.get().occurrence() == null) return this;
        return new SignUpForm(
                chosen.get().occurrence().toString(),
                chosen.get().starts().toString(),
                null,
                wish,
                name,
                contact,
                topic,
                question,
                consent,
                text,
                website,
                opened,
                once);
    }

    Optional<Choice> choice() {
        return Choice.of(slot).or(() -> Choice.of(occurrence, starts));
    }

    /** Somebody for whom no time suits says when they would come. */
    public boolean isForWish() {
        return isBlank(starts) && isBlank(slot) && isBlank(occurrence);
    }

    boolean agrees() {
        return !isBlank(consent) && !"false".equals(consent);
    }

    public boolean isOfThisText() {
        return isBlank(text) || Consents.TEXT.equals(text);
    }

    boolean isTrapped() {
        return !isBlank(website);
    }

    Optional<Topic> chosenTopic() {
        return Named.of(Topic.values(), topic);
    }

    String given(@Nullable String typed) {
        return requireNonNullElse(typed, "");
    }

    /**
     * @param me null for a guest
     * @param language in which the consent was read
     */
    SignUp toSignUp(@Nullable PersonId me, String address, String language) {
        var asked = Question.of(chosenTopic().orElseThrow(), requireNonNull(question));
        var secret = once != null && Token.looksLike(once) ? once : Token.fresh();
        if (me != null) return new SignUp(me, null, "", asked, secret, address, "");
        var guest = new Guest(given(name), given(contact));
        var canonical = Contact.canonical(guest.contact()).orElseThrow();
        return new SignUp(null, guest, canonical, asked, secret, address, Consents.TEXT + " " + language);
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
