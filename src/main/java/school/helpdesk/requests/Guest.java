package school.helpdesk.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who asks without an account.
 *
 * @param contact a phone or an address of mail; empty for who stood at the door
 */
@Embeddable
public record Guest(
        @Column(name = "guest_name") String name,
        @Column(name = "guest_contact") String contact) {

    public static final int LONGEST = 150;
}
