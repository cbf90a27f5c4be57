package school.helpdesk.escalation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.helpdesk.escalation.SupportAnswer;

/** The answer of {@code /support.json}; scripts rely on its shape. Instants in UTC; an opening is told while it is closed. */
@JsonPropertyOrder({"at", "email", "phone"})
record Told(Instant at, Way email, Way phone) {

    static Told of(SupportAnswer answer) {
        return new Told(
                answer.moment(),
                Way.of(answer, answer.byEmail(), null),
                Way.of(answer, answer.byPhone(), answer.isVoiceMessage()));
    }

    enum Desk {
        OPEN,
        CLOSED
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"registration", "voiceMessage", "registrationOpens", "processing", "processingOpens"})
    record Way(
            Desk registration,
            @Nullable Boolean voiceMessage,
            @Nullable Instant registrationOpens,
            Desk processing,
            @Nullable Instant processingOpens) {

        static Way of(SupportAnswer answer, Instant registered, @Nullable Boolean voiceMessage) {
            var registrationOpens = later(answer, registered);
            var processingOpens = later(answer, answer.processed());
            return new Way(
                    desk(registrationOpens), voiceMessage, registrationOpens, desk(processingOpens), processingOpens);
        }

        private static @Nullable Instant later(SupportAnswer answer, Instant opens) {
            return opens.isAfter(answer.moment()) ? opens : null;
        }

        private static Desk desk(@Nullable Instant opens) {
            return opens == null ? Desk.OPEN : Desk.CLOSED;
        }
    }
}
