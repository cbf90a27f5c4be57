package school.helpdesk.requests;

/** @param why as a message key */
public record RefusedFile(String name, String why) {}
