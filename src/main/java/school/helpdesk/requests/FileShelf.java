package school.helpdesk.requests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;

/**
 * Keeps the files of requests. What is sent waits under the mark of its form until the form is sent whole; then it belongs
 * to the request for good. Neither way a whole file is in memory.
 */
@Component
public class FileShelf {

    public static final long MOST_BYTES = 10L << 20;
    public static final int MOST_OF_A_MESSAGE = 5;

    private static final int MOST_OF_A_DAY = 100;
    private static final Duration KEPT_UNSENT = Duration.ofDays(1);
    private static final int PIECE = 256 << 10;
    private static final int SMALL = -1;
    private static final int LONGEST_NAME = 200;
    private static final String COLUMNS = "id, coalesce(message_id, 0) message_id, name, type, size, preview";

    private final JdbcClient jdbc;
    private final Pictures pictures;
    private final SchoolTime time;
    private final Tika tika = new Tika();

    FileShelf(JdbcClient jdbc, Pictures pictures, SchoolTime time) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.time = time;
    }

    /**
     * Keeps what may be kept under the mark of a form, beside what is there already.
     *
     * @return those that may not, each with its reason
     */
    @Transactional
    public List<RefusedFile> keep(PersonId owner, UUID form, List<Upload> uploads) throws IOException {
        var refused = new ArrayList<RefusedFile>();
        var kept = unsent(owner, form).size();
        var today = today(owner);
        for (var upload : uploads) {
            if (upload.name().isBlank() && upload.size() == 0) continue;
            var name = tidied(upload.name());
            var why = fault(upload, name, kept, today);
            if (why.isEmpty()) why = store(owner, form, upload, name);
            if (why.isEmpty()) {
                kept++;
                today++;
            } else refused.add(new RefusedFile(name, why));
        }
        return refused;
    }

    /** What waits under the mark of a form, in order. */
    @Transactional(readOnly = true)
    public List<StoredFile> unsent(PersonId owner, UUID form) {
        return jdbc.sql("select " + COLUMNS
                        + " from request_file where owner = ? and form = ? and request_number is null"
                        + " order by made_at, id")
                .params(owner.value(), form)
                .query((row, index) -> file(row))
                .list();
    }

    /** Takes one back before it is sent. */
    @Transactional
    public void drop(PersonId owner, UUID form, UUID file) {
        jdbc.sql("delete from request_file where id = ? and owner = ? and form = ? and request_number is null")
                .params(file, owner.value(), form)
                .update();
    }

    /** All that was sent with a request, in order. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(long number) {
        return jdbc.sql("select " + COLUMNS + " from request_file where request_number = ? order by made_at, id")
                .param(number)
                .query((row, index) -> file(row))
                .list();
    }

    /** Forgets what was never sent. */
    @Transactional
    public void forgetUnsent() {
        jdbc.sql("delete from request_file where request_number is null and made_at < ?")
                .param(time.now().minus(KEPT_UNSENT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whatever waits under the mark belongs to the request from now on, and to the message if there is one. */
    void attach(PersonId owner, UUID form, long number, @Nullable Long message) {
        jdbc.sql("""
                        update request_file set request_number = :number, message_id = :message
                        where owner = :owner and form = :form and request_number is null""")
                .param("number", number)
                .param("message", message)
                .param("owner", owner.value())
                .param("form", form)
                .update();
    }

    Optional<StoredFile> find(long number, UUID file) {
        return jdbc.sql("select " + COLUMNS + " from request_file where id = ? and request_number = ?")
                .params(file, number)
                .query((row, index) -> file(row))
                .optional();
    }

    /** Piece by piece; between two of them no connection is held. */
    public void write(StoredFile file, OutputStream to) throws IOException {
        for (int ordinal = 0; ; ordinal++) {
            var piece = piece(file.id(), ordinal);
            if (piece.isEmpty()) return;
            to.write(piece.get());
        }
    }

    public Optional<byte[]> small(StoredFile file) {
        return piece(file.id(), SMALL);
    }

    private Optional<byte[]> piece(UUID file, int ordinal) {
        return jdbc.sql("select bytes from request_file_piece where file_id = ? and ordinal = ?")
                .params(file, ordinal)
                .query(byte[].class)
                .optional();
    }

    private static String fault(Upload upload, String name, int kept, int today) {
        if (upload.size() == 0) return "requests.file.empty";
        if (upload.size() > MOST_BYTES) return "requests.file.large";
        if (kept >= MOST_OF_A_MESSAGE) return "requests.file.many";
        return today >= MOST_OF_A_DAY ? "requests.file.day" : "";
    }

    private String store(PersonId owner, UUID form, Upload upload, String name) throws IOException {
        String type;
        try (var content = upload.content().getInputStream()) {
            type = tika.detect(content, name);
        }
        var kind = FileKind.of(type, name);
        if (kind.isEmpty()) return "requests.file.type";
        if (kind.get() == FileKind.PICTURE) return storePicture(owner, form, upload, name, type);
        put(owner, form, name, type, upload.size(), upload.content(), null);
        return "";
    }

    private String storePicture(PersonId owner, UUID form, Upload upload, String name, String type) throws IOException {
        var fault = pictures.fault(upload.content());
        if (!fault.isEmpty()) return fault;
        var format = type.equals("image/jpeg") ? "jpg" : "png";
        var picture = Files.createTempFile("picture", null);
        var small = Files.createTempFile("small", null);
        try {
            try (var large = Files.newOutputStream(picture);
                    var little = Files.newOutputStream(small)) {
                pictures.draw(upload.content(), format, large, little);
            } catch (IOException broken) {
                return "requests.file.broken";
            }
            var size = Files.size(picture);
            if (size > MOST_BYTES) return "requests.file.large";
            var drawn = name.replaceFirst("\\.[^.]*$", "") + "." + format;
            put(
                    owner,
                    form,
                    drawn,
                    "image/" + (format.equals("jpg") ? "jpeg" : format),
                    size,
                    resource(picture),
                    small);
            return "";
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(small);
        }
    }

    private void put(
            PersonId owner,
            UUID form,
            String name,
            String type,
            long size,
            InputStreamSource content,
            @Nullable Path small)
            throws IOException {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into request_file (id, owner, form, name, type, size, preview, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        owner.value(),
                        form,
                        name,
                        type,
                        size,
                        small != null,
                        time.now().atOffset(ZoneOffset.UTC))
                .update();
        try (var stream = content.getInputStream()) {
            putPieces(id, stream);
        }
        if (small != null) putPiece(id, SMALL, Files.readAllBytes(small));
    }

    private void putPieces(UUID id, InputStream stream) throws IOException {
        for (int ordinal = 0; ; ordinal++) {
            var piece = stream.readNBytes(PIECE);
            if (piece.length == 0) return;
            putPiece(id, ordinal, piece);
        }
    }

    private void putPiece(UUID id, int ordinal, byte[] bytes) {
        jdbc.sql("insert into request_file_piece (file_id, ordinal, bytes) values (?, ?, ?)")
                .params(id, ordinal, bytes)
                .update();
    }

    private int today(PersonId owner) {
        return jdbc.sql("select count(*) from request_file where owner = ? and made_at > ?")
                .params(owner.value(), time.now().minus(KEPT_UNSENT).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static InputStreamSource resource(Path path) {
        return new FileSystemResource(path);
    }

    /** Without the way to it on the sender's machine, and without what no file system likes. */
    private static String tidied(String name) {
        var last = name.replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}<>:\"|?*\u202A-\u202E\u2066-\u2069]", "")
                .strip();
        if (last.isEmpty()) last = "file";
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getLong("message_id"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getBoolean("preview"));
    }
}
