package school.helpdesk.requests.files;

/** @param why as a message key */
public record RefusedFile(String name, String why) {}
