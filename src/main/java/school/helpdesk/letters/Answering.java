package school.helpdesk.letters;

/** How a recipient can answer a letter. */
public enum Answering {
    /** By replying: the reply finds its request. Only for who asked. */
    BY_LETTER,
    IN_THE_PORTAL
}
