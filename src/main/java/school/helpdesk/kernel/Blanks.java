package school.helpdesk.kernel;

import java.util.regex.Pattern;

/** The ends of what people type. */
public final class Blanks {

    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$");

    private Blanks() {}

    /** Without blanks at either end, be it ordinary ones, those that do not break, or those without a width. */
    public static String strip(String typed) {
        return EDGES.matcher(typed).replaceAll("");
    }
}
