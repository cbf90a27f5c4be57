package school.helpdesk.answers;

/** What stands in braces in a ready answer and is different for each request. */
public enum Field {
    /** How to address who asked. */
    NAME,
    /** By when the school answers. */
    DEADLINE,
    /** When and where the next reception for who asked is held. */
    RECEPTION,
    /** Who writes. */
    CONSULTANT,
    /** Of the request. */
    NUMBER
}
