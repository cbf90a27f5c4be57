package school.helpdesk.visits.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import school.helpdesk.requests.Saying;

/** @param outcome what came of it; may follow later */
record AttendanceForm(
        @Pattern(regexp = "true|false", message = "{visits.day.came.missing}") @Nullable
        String came,

        @Size(max = Saying.LONGEST, message = "{visits.day.outcome.long}") @Nullable
        String outcome) {

    boolean hasCome() {
        return "true".equals(came);
    }

    boolean isSaid() {
        return came != null;
    }

    String given() {
        return requireNonNullElse(outcome, "");
    }
}
