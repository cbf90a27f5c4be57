package school.helpdesk.schedule;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whether what the public pages show has changed. The database itself puts a new stamp on it with each change of an
 * approved schedule, a cancellation, a substitution, an appointment, the calendar, the profile or a person, whichever instance makes it.
 */
@Component
public class PublicStamp {

    private final JdbcClient jdbc;

    PublicStamp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The stamp under which everything read from now on may be kept, in one statement; never one that stood before. Empty
     * when nothing may be kept: nobody has put one there, or we are in a transaction, whose own changes may never be.
     */
    public Optional<UUID> read() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return Optional.empty();
        return jdbc.sql("select stamp from public_face").query(UUID.class).optional();
    }
}
