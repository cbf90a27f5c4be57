package school.helpdesk.notifications.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import school.helpdesk.notifications.LetterWish;

record WishForm(
        @NotNull(message = "{notifications.settings.choose}") @Nullable
        LetterWish letters) {

    LetterWish wish() {
        return requireNonNull(letters);
    }
}
