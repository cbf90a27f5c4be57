package school.helpdesk.escalation.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import school.helpdesk.escalation.SupportChannel;

record AppealForm(
        @NotNull(message = "{escalation.form.channel.missing}") @Nullable
        SupportChannel channel) {

    static final AppealForm EMPTY = new AppealForm(null);

    SupportChannel toChannel() {
        return requireNonNull(channel);
    }
}
