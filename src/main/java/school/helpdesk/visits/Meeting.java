package school.helpdesk.visits;

import java.util.UUID;
import school.helpdesk.people.Topic;

/**
 * Help given to many at a parent meeting.
 *
 * @param people how many were there
 * @param asker as whom the request names them all
 * @param answer what everybody was told
 * @param once marks the form
 */
public record Meeting(int people, Topic topic, String question, String answer, String asker, UUID once) {}
