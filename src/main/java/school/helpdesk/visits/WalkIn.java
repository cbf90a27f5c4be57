package school.helpdesk.visits;

import java.util.UUID;

/**
 * Somebody who came without having signed up.
 *
 * @param once marks the form
 */
public record WalkIn(String name, String question, UUID once) {}
