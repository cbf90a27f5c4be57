package school.helpdesk.site;

/** Where in the header a way stands: with those of everybody, among the reader's own work, or beside their name. */
public enum NavPlace {
    MAIN,
    WORK,
    ASIDE
}
