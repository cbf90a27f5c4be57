package school.helpdesk.notifications;

import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;

/** Somebody with an open account, whom a letter reaches at this address; it may be empty. */
record Recipient(PersonCard card, String email, LetterWish wish) {

    PersonId id() {
        return card.id();
    }
}
