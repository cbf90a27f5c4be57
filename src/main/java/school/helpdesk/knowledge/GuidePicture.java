package school.helpdesk.knowledge;

import java.util.UUID;

/**
 * A picture for guides.
 *
 * @param size in bytes
 * @param width in pixels, as is the height
 * @param open whether everybody may see it
 */
public record GuidePicture(UUID id, String name, String type, long size, int width, int height, boolean open) {

    /** How a text names it. */
    static final String SCHEME = "picture:";

    public String reference() {
        return SCHEME + id;
    }

    public String address() {
        return "/knowledge/pictures/" + id;
    }
}
