package school.helpdesk.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.kernel.PersonId;

/** Hands letters to the portal and looks at what became of them. */
final class Mailroom {

    private final LetterTaker taker;
    private final JdbcClient jdbc;
    private final Path folder;

    Mailroom(LetterTaker taker, JdbcClient jdbc, Path folder) {
        this.taker = taker;
        this.jdbc = jdbc;
        this.folder = folder;
    }

    void address(PersonId person, String email) {
        jdbc.sql("update person set email = ? where id = ?")
                .params(email, person.value())
                .update();
    }

    void take(Eml letter) {
        take(letter.in(folder));
    }

    void take(byte[] bytes) {
        try {
            take(Files.write(Files.createTempFile(folder, "letter", ".eml"), bytes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void take(Path file) {
        try {
            taker.take(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Fate and reason of the latest, as {@code QUARANTINE UNKNOWN_SENDER}. */
    String fate() {
        return String.valueOf(latest().get("fates"));
    }

    Map<String, Object> latest() {
        return jdbc.sql("""
                        select *, trim(fate || ' ' || reason) fates from incoming_letter
                        order by taken_at desc, ctid desc limit 1""").query().singleRow();
    }

    List<String> fates() {
        return jdbc.sql("select trim(fate || ' ' || reason) from incoming_letter order by message_key")
                .query(String.class)
                .list();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** The latest request. */
    Map<String, Object> request() {
        return jdbc.sql("select * from request order by number desc limit 1")
                .query()
                .singleRow();
    }
}
