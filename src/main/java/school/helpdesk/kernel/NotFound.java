package school.helpdesk.kernel;

/** What was asked for does not exist, or the asker may not know that it does: the answer is 404 either way. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
