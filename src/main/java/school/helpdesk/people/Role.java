package school.helpdesk.people;

/** What an account holds until somebody takes it away. Being a consultant is no role: an appointment makes it. */
public enum Role {
    ADMINISTRATOR,
    DIRECTOR
}
