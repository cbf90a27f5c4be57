package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** @param into the number of the request that goes on, as people write it; null before one was chosen */
record MergerForm(
        @Pattern(regexp = "№?\\s*\\d{1,15}", message = "{requests.merge.number}") @Nullable
        String into) {

    long number() {
        return Long.parseLong(requireNonNull(into).replaceAll("\\D", ""));
    }
}
