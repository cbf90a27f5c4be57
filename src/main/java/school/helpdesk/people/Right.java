package school.helpdesk.people;

/** What a signed-in person may do at this moment; asked afresh at every request. */
public enum Right {
    EMPLOYEE,
    CONSULTANT,
    /** A consultant appointed for employees, who trains the new ones. */
    TRAINER,
    DIRECTOR,
    ADMINISTRATOR
}
