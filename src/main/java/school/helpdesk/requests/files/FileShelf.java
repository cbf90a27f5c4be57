package school.helpdesk.requests.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.uploads.Pieces;
import school.helpdesk.uploads.Upload;

/**
 * Keeps the files of requests. What is sent waits under the mark of its form until the form is sent whole; then it belongs
 * to the request for good. Neither way a whole file is in memory.
 */
@Component
public class FileShelf {

    public static final int MOST_OF_A_MESSAGE = 5;

    private static final int MOST_OF_A_DAY = 100;
    private static final Duration KEPT_UNSENT = Duration.ofDays(1);
    private static final int SMALL = -1;
    private static final String COLUMNS =
            "id, coalesce(request_number, 0) request_number, coalesce(message_id, 0) message_id, name, type, size, preview";

    private final JdbcClient jdbc;
    private final Pieces pieces;
    private final SchoolTime time;

    FileShelf(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.pieces = new Pieces(jdbc, "request_file_piece");
        this.time = time;
    }

    /**
     * Lays a file under the mark of a form.
     *
     * @param small a small picture of it; null when it is none
     * @return why there is no room for it, as a message key; empty when it lies there
     */
    @Transactional
    public String put(PersonId owner, UUID form, Upload upload, String type, byte @Nullable [] small)
            throws IOException {
        waitInLine(owner);
        var why = fault(owner, form);
        if (!why.isEmpty()) return why;
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into request_file (id, owner, form, name, type, size, preview, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        owner.value(),
                        form,
                        upload.name(),
                        type,
                        upload.size(),
                        small != null,
                        time.now().atOffset(ZoneOffset.UTC))
                .update();
        try (var content = upload.content().getInputStream()) {
            pieces.put(id, content);
        }
        if (small != null) pieces.put(id, SMALL, small);
        return "";
    }

    /** Why there is no room under the mark of a form for one more file, as a message key; empty when there is. */
    @Transactional(readOnly = true)
    public String fault(PersonId owner, UUID form) {
        if (unsent(owner, form).size() >= MOST_OF_A_MESSAGE) return "requests.file.many";
        return today(owner) >= MOST_OF_A_DAY ? "requests.file.day" : "";
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

    /** All that was sent with a request and with those that lead to it, in order. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(long number) {
        return jdbc.sql("select " + COLUMNS + " from request_file where request_number in"
                        + " (select number from request where number = :number or merged_into = :number)"
                        + " order by made_at, id")
                .param("number", number)
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
    public void attach(PersonId owner, UUID form, long number, @Nullable Long message) {
        jdbc.sql("""
                        update request_file set request_number = :number, message_id = :message
                        where owner = :owner and form = :form and request_number is null""")
                .param("number", number)
                .param("message", message)
                .param("owner", owner.value())
                .param("form", form)
                .update();
    }

    /** The files of a message that was recalled leave it and wait under the mark of a form again. */
    public void takeBack(long message, UUID form) {
        jdbc.sql("update request_file set request_number = null, message_id = null, form = ? where message_id = ?")
                .params(form, message)
                .update();
    }

    public Optional<StoredFile> find(long number, UUID file) {
        return jdbc.sql("select " + COLUMNS + " from request_file where id = ? and request_number = ?")
                .params(file, number)
                .query((row, index) -> file(row))
                .optional();
    }

    /** Piece by piece; between two of them no connection is held. */
    public void write(StoredFile file, OutputStream to) throws IOException {
        pieces.write(file.id(), to);
    }

    /** The same to be read; between two pieces no connection is held. */
    public InputStream open(StoredFile file) {
        return new SequenceInputStream(new Enumeration<>() {
            private int ordinal;
            private Optional<byte[]> next = pieces.piece(file.id(), 0);

            @Override
            public boolean hasMoreElements() {
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                var bytes = next.orElseThrow();
                next = pieces.piece(file.id(), ++ordinal);
                return new ByteArrayInputStream(bytes);
            }
        });
    }

    public Optional<byte[]> small(StoredFile file) {
        return pieces.piece(file.id(), SMALL);
    }

    private int today(PersonId owner) {
        return jdbc.sql("select count(*) from request_file where owner = ? and made_at > ?")
                .params(owner.value(), time.now().minus(KEPT_UNSENT).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Who sends two forms at once is served one after the other. */
    private void waitInLine(PersonId owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('requests.files' || ?, 0))")
                .param(owner.toString())
                .query(row -> {});
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getLong("request_number"),
                row.getLong("message_id"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getBoolean("preview"));
    }
}
