package school.helpdesk.site;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the database before anything is written to it, and refuses one that would fail people later. */
@Component
class DatabaseCheck implements FlywayMigrationStrategy {

    static final int OLDEST = 15;

    @Override
    public void migrate(Flyway flyway) {
        check(JdbcClient.create(flyway.getConfiguration().getDataSource()));
        flyway.migrate();
    }

    static void check(JdbcClient jdbc) {
        var version = ask(jdbc, "select current_setting('server_version_num')::int / 10000", Integer.class);
        if (version < OLDEST)
            throw new UnfitDatabase(
                    "PostgreSQL %d is too old for the portal".formatted(version),
                    "Use PostgreSQL %d or newer.".formatted(OLDEST));
        if (!ask(jdbc, "select current_setting('server_encoding')", String.class)
                .equals("UTF8")) throw new UnfitDatabase("The database does not store text as UTF-8", RECREATE);
        if (!ask(jdbc, FOLDS_CYRILLIC, Boolean.class))
            throw new UnfitDatabase(
                    "The locale of the database does not know Cyrillic capitals, so search would miss words", RECREATE);
    }

    /** A capital DE of Cyrillic and its small letter: the same letter to a server that knows the script. */
    private static final String FOLDS_CYRILLIC =
            "select lower(chr(1044)) = chr(1076) and to_tsvector('simple', chr(1044)) = to_tsvector('simple', chr(1076))";

    private static final String RECREATE = "Create the database anew: create database helpdesk template template0 "
            + "encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'und'";

    private static <T> T ask(JdbcClient jdbc, String question, Class<T> type) {
        return jdbc.sql(question).query(type).single();
    }
}
