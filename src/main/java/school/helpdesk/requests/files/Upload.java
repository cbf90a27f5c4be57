package school.helpdesk.requests.files;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it arrives.
 *
 * @param name as the sender's machine called it
 * @param size in bytes
 * @param content can be read as often as needed
 */
public record Upload(String name, long size, InputStreamSource content) {}
