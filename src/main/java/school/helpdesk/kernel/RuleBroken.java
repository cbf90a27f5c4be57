package school.helpdesk.kernel;

/**
 * A rule of the domain refuses what was asked. Carries a message key and its arguments, never a sentence; the page that
 * results says it in the reader's language and answers 409. Nothing was changed.
 */
public class RuleBroken extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    public RuleBroken(String key, Object... arguments) {
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
