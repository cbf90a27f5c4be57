package school.helpdesk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An empty database on the server of the tests, in its locale, owned by a user of its own as in production; gone with all
 * who still hold on to it when it is closed.
 */
public final class OwnDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final String name = "own_" + UUID.randomUUID().toString().replace("-", "");

    public OwnDatabase(EmbeddedPostgres server) {
        this.server = server;
        onServer("create role " + name + " login");
        onServer("create database " + name + " owner " + name);
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    String user() {
        return name;
    }

    public DataSource source() {
        return server.getDatabase(name, name);
    }

    @Override
    public void close() {
        onServer("drop database " + name + " with (force)");
        onServer("drop role " + name);
    }

    private void onServer(String command) {
        JdbcClient.create(server.getPostgresDatabase()).sql(command).update();
    }
}
