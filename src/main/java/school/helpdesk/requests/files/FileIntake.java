package school.helpdesk.requests.files;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;

/**
 * Takes files in: looks at what is in each, draws pictures anew, and lays what may be kept on the shelf. Meanwhile it holds
 * no connection, for a picture takes its time.
 */
@Component
public class FileIntake {

    private static final int LONGEST_NAME = 200;

    /** Large files at once must not take all connections away from those who read pages. */
    private static final int AT_ONCE = 3;

    private final FileShelf shelf;
    private final Pictures pictures;
    private final Tika tika = new Tika();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    FileIntake(FileShelf shelf, Pictures pictures) {
        this.shelf = shelf;
        this.pictures = pictures;
    }

    /**
     * Keeps what may be kept under the mark of a form, beside what is there already.
     *
     * @return those that may not, each with its reason
     */
    public List<RefusedFile> keep(PersonId owner, UUID form, List<Upload> uploads) throws IOException {
        var refused = new ArrayList<RefusedFile>();
        for (var upload : uploads) {
            if (upload.name().isBlank() && upload.size() == 0) continue;
            var named = new Upload(tidied(upload.name()), upload.size(), upload.content());
            var why = fault(named.size());
            if (why.isEmpty()) why = shelf.fault(owner, form);
            if (why.isEmpty()) why = keep(owner, form, named);
            if (!why.isEmpty()) refused.add(new RefusedFile(named.name(), why));
        }
        return refused;
    }

    private static String fault(long size) {
        if (size == 0) return "requests.file.empty";
        return size > FileShelf.MOST_BYTES ? "requests.file.large" : "";
    }

    private String keep(PersonId owner, UUID form, Upload upload) throws IOException {
        String type;
        try (var content = upload.content().getInputStream()) {
            type = tika.detect(content, upload.name());
        }
        var kind = FileKind.of(type, upload.name());
        if (kind.isEmpty()) return "requests.file.type";
        if (kind.get() == FileKind.PICTURE) return keepPicture(owner, form, upload, type);
        return put(owner, form, upload, type, null);
    }

    private String put(PersonId owner, UUID form, Upload upload, String type, byte @Nullable [] small)
            throws IOException {
        turns.acquireUninterruptibly();
        try {
            return shelf.put(owner, form, upload, type, small);
        } finally {
            turns.release();
        }
    }

    /** A photograph stays one; everything else becomes what loses nothing. */
    private String keepPicture(PersonId owner, UUID form, Upload upload, String type) throws IOException {
        var photograph = type.equals("image/jpeg");
        var format = photograph ? "jpg" : "png";
        var picture = Files.createTempFile("picture", null);
        var small = Files.createTempFile("small", null);
        try {
            var why = pictures.draw(upload.content(), format, picture, small);
            if (why.isEmpty()) why = fault(Files.size(picture));
            if (!why.isEmpty()) return why;
            var name = upload.name().replaceFirst("\\.[^.]*$", "") + "." + format;
            var drawn = new Upload(name, Files.size(picture), new FileSystemResource(picture));
            return put(owner, form, drawn, photograph ? type : "image/png", Files.readAllBytes(small));
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(small);
        }
    }

    /** Without the way to it on the sender's machine, and without what no file system likes. */
    private static String tidied(String name) {
        var last = name.replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}<>:\"|?*\u202A-\u202E\u2066-\u2069]", "")
                .strip();
        if (last.isEmpty()) last = "file";
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
