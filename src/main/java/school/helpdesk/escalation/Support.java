package school.helpdesk.escalation;

import java.time.Instant;

/**
 * The vendor's desk as its own rules have it. They are the same for every school, and nothing in the portal can change
 * them, neither a setting nor a screen: a school has no competence over them (section 5 of the regulation).
 */
public final class Support {

    /** An appeal by e-mail is registered round the clock, every day, holidays too. */
    public static final SupportHours REGISTRATION_BY_EMAIL = SupportHours.ROUND_THE_CLOCK;

    /**
     * An appeal by phone is registered daily from 9:00 to 21:00 Moscow time. Outside these hours the caller leaves a voice
     * message with a way to reach them, and an operator calls back within them to register the appeal.
     */
    public static final SupportHours REGISTRATION_BY_PHONE = SupportHours.DAYTIME;

    /** What was registered, by either channel, is processed daily from 9:00 to 21:00 Moscow time. */
    public static final SupportHours PROCESSING = SupportHours.DAYTIME;

    private Support() {}

    /** What happens to who turns to Support at this very instant. */
    public static SupportAnswer at(Instant moment) {
        return new SupportAnswer(
                moment,
                REGISTRATION_BY_EMAIL.next(moment),
                REGISTRATION_BY_PHONE.next(moment),
                PROCESSING.next(moment),
                PROCESSING.closes(moment));
    }
}
