package school.helpdesk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** A real PostgreSQL that needs nothing installed; not durable, for trying out and for tests only. */
final class Postgres {

    private Postgres() {}

    static EmbeddedPostgres start(Path data, boolean keep) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(!keep)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", locale())
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "und")
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Any locale in UTF-8 will do, and no name of one is known everywhere. */
    private static String locale() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.contains("mac") || system.contains("win") ? "en_US.UTF-8" : "C.UTF-8";
    }
}
