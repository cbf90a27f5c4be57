package school.helpdesk.people.sheet;

/** The file holds no table that can be read. Carries a message key and its arguments. */
public class Unreadable extends Exception {

    private final String key;
    private final transient Object[] arguments;

    Unreadable(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
