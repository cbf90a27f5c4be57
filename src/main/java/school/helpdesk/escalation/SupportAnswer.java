package school.helpdesk.escalation;

import java.time.Instant;

/**
 * What Support does with who turns to it at a moment. Each instant is the moment itself when there is nothing to wait for.
 *
 * @param byEmail when a letter is registered
 * @param byPhone when a call is registered; later than the moment means: leave a voice message with a way to reach you
 * @param processed when work on a registered appeal goes on
 * @param until when the hours of that work end
 */
public record SupportAnswer(Instant moment, Instant byEmail, Instant byPhone, Instant processed, Instant until) {

    public boolean isVoiceMessage() {
        return byPhone.isAfter(moment);
    }

    public boolean isProcessing() {
        return processed.equals(moment);
    }
}
