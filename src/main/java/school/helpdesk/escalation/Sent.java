package school.helpdesk.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What an appeal told Support, word for word: the letter as it stood, whatever becomes of it afterwards. */
@Embeddable
public record Sent(
        @Column(name = "sent_subject") String subject,
        @Column(name = "sent_text") String text) {}
