package school.helpdesk.schedule.web;

import org.springframework.http.HttpStatus;

/** Why there is no poster to show; {@code schedule.poster.<reason>} says it in words. */
final class NoPoster extends RuntimeException {

    private final HttpStatus status;
    private final String reason;

    private NoPoster(HttpStatus status, String reason) {
        super(reason);
        this.status = status;
        this.reason = reason;
    }

    static NoPoster nothingInForce() {
        return new NoPoster(HttpStatus.NOT_FOUND, "nothing");
    }

    static NoPoster ofThatSize() {
        return new NoPoster(HttpStatus.BAD_REQUEST, "size");
    }

    HttpStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }
}
