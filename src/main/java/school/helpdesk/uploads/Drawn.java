package school.helpdesk.uploads;

/**
 * A picture that the portal itself has drawn.
 *
 * @param upload can be read until whoever was handed it is done
 * @param width in pixels, as is the height
 * @param small a small JPEG of it
 */
public record Drawn(Upload upload, String type, int width, int height, byte[] small) {}
