package school.helpdesk.requests.files;

import java.util.UUID;

/**
 * A file that is kept.
 *
 * @param request with which it was sent; 0 before it is
 * @param message to which it was attached; 0 for the question itself, and before it is sent
 * @param size in bytes
 * @param preview whether there is a small picture of it
 */
public record StoredFile(UUID id, long request, long message, String name, String type, long size, boolean preview) {

    /** In the unit a person would choose: {@code 12} for the key {@code requests.file.kb}. */
    public long kibibytes() {
        return Math.max(1, size / 1024);
    }
}
