package school.helpdesk.paper;

/** A sheet of paper; in millimetres. */
public record Sheet(int width, int height) {

    public static final Sheet A4 = new Sheet(210, 297);
    public static final Sheet A4_ACROSS = new Sheet(297, 210);
    public static final Sheet A3 = new Sheet(297, 420);
}
