package school.helpdesk.answers;

import java.util.List;

/**
 * A ready answer for one request.
 *
 * @param gaps the fields for which there was nothing to put in, as they still stand in the text
 */
public record Filled(String text, List<String> gaps) {}
