package school.helpdesk.mailbox;

import java.util.Arrays;
import java.util.List;

/** Why a letter went neither to a request nor into a new one. */
public enum Reason {
    /** Nobody with an account writes from this address. */
    UNKNOWN_SENDER,
    /** What the sender could do is too much to be believed on the word of a letter. */
    UNPROVEN,
    /** Two accounts have this address. */
    SEVERAL_PEOPLE,
    NO_SENDER,
    SEVERAL_SENDERS,
    /** The mail server says that somebody else sent it. */
    FORGED,
    TOKEN_FORGED,
    TOKEN_EXPIRED,
    /** A signed address was written to by somebody to whom it was not given. */
    WRONG_SENDER,
    /** Its request is closed. */
    CLOSED,
    /** A rule of requests refuses the reply. */
    REFUSED,
    /** It replies to a letter about a request, and bears no signed address. */
    NOT_ANSWERABLE,
    /** Nothing but quotation. */
    EMPTY,
    /** Too many by one sender within an hour. */
    BUDGET,
    BROKEN,
    /** The text is none in any encoding. */
    UNREADABLE,
    /** More parts, headers or nesting than people ever send. */
    COMPLEX,
    TOO_LARGE,
    /** The server did not hand it out. */
    NOT_FETCHED,
    /** The portal itself stumbled over it. */
    FAULT,

    /** A machine answers. */
    AUTOMATIC(Fate.SILENT),
    /** One letter to many. */
    BULK(Fate.SILENT),
    /** A mail server tells of a letter that was not passed on. */
    BOUNCE(Fate.SILENT),
    /** The portal's own. */
    OWN(Fate.SILENT),
    /** So many by one sender that only a machine writes like this. */
    FLOOD(Fate.SILENT);

    private final Fate fate;

    Reason() {
        this(Fate.QUARANTINE);
    }

    Reason(Fate fate) {
        this.fate = fate;
    }

    Fate fate() {
        return fate;
    }

    /** For which a letter gets this fate. */
    public static List<Reason> of(Fate fate) {
        return Arrays.stream(values()).filter(reason -> reason.fate == fate).toList();
    }
}
