package school.helpdesk.uploads;

/** @param why as a message key, which takes the name */
public record RefusedFile(String name, String why) {}
