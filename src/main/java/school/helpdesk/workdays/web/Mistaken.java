package school.helpdesk.workdays.web;

/** What a script is told when its question cannot be answered. */
record Mistaken(String error) {}
