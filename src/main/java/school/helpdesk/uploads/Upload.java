package school.helpdesk.uploads;

import java.io.IOException;
import java.util.Objects;
import org.apache.tika.Tika;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it arrives.
 *
 * @param name as the sender's machine called it
 * @param size in bytes
 * @param content can be read as often as needed
 */
public record Upload(String name, long size, InputStreamSource content) {

    public static final long MOST_BYTES = 10L << 20;

    private static final int LONGEST_NAME = 200;
    private static final Tika TIKA = new Tika();

    public static Upload of(MultipartFile file) {
        return new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), file);
    }

    /** What a browser sends for a field in which nothing was chosen. */
    public boolean isNothing() {
        return name.isBlank() && size == 0;
    }

    /** Without the way to it on the sender's machine, and without what no file system likes. */
    public Upload tidied() {
        var last = name.replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}<>:\"|?*\u202A-\u202E\u2066-\u2069]", "")
                .strip();
        if (last.isEmpty()) last = "file";
        if (last.length() > LONGEST_NAME) last = last.substring(last.length() - LONGEST_NAME);
        return new Upload(last, size, content);
    }

    /** Why a file of this size is not taken, as a message key; empty when it is. */
    public String fault() {
        if (size == 0) return "uploads.empty";
        return size > MOST_BYTES ? "uploads.large" : "";
    }

    /** By its content, whatever the name says. */
    public String type() throws IOException {
        try (var stream = content.getInputStream()) {
            return TIKA.detect(stream, name);
        }
    }
}
