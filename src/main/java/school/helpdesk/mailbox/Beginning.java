package school.helpdesk.mailbox;

/** The beginning of a text, which never ends within a letter. */
public final class Beginning {

    private Beginning() {}

    /** At most so many characters. */
    public static String of(String text, int longest) {
        if (text.length() <= longest) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** The same, with a sign that it goes on. */
    public static String shown(String text, int longest) {
        return text.length() <= longest ? text : of(text, longest - 1) + "…";
    }
}
