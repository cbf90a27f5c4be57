package school.helpdesk.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Contents in a table, each in pieces, so that neither way anybody holds a whole one in memory. A module that keeps some
 * has a table of its own: {@code file_id}, {@code ordinal} from 0 on, {@code bytes}.
 */
public final class Pieces {

    private static final int PIECE = 256 << 10;

    private final JdbcClient jdbc;
    private final String table;

    public Pieces(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Joins the transaction of whoever keeps it. */
    public void put(UUID file, InputStream content) throws IOException {
        for (int ordinal = 0; ; ordinal++) {
            var piece = content.readNBytes(PIECE);
            if (piece.length == 0) return;
            put(file, ordinal, piece);
        }
    }

    public void put(UUID file, int ordinal, byte[] bytes) {
        jdbc.sql("insert into " + table + " (file_id, ordinal, bytes) values (?, ?, ?)")
                .params(file, ordinal, bytes)
                .update();
    }

    /** Piece by piece; between two of them no connection is held. */
    public void write(UUID file, OutputStream to) throws IOException {
        for (int ordinal = 0; ; ordinal++) {
            var piece = piece(file, ordinal);
            if (piece.isEmpty()) return;
            to.write(piece.get());
        }
    }

    public Optional<byte[]> piece(UUID file, int ordinal) {
        return jdbc.sql("select bytes from " + table + " where file_id = ? and ordinal = ?")
                .params(file, ordinal)
                .query(byte[].class)
                .optional();
    }
}
