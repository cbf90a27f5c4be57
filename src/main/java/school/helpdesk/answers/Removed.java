package school.helpdesk.answers;

/** Which part of the shelf is looked at. */
public enum Removed {
    YES,
    NO
}
