package school.helpdesk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import school.helpdesk.demo.DemoWorld;

/** The world of a newcomer's start: a database kept between starts, and the demo school. */
@TestConfiguration(proxyBeanMethods = false)
@Import(DemoWorld.class)
class DevWorld {

    @Bean
    @Primary
    TravelClock travelClock() {
        return new TravelClock();
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() {
        return Postgres.start(NewcomersStart.FOLDER.resolve("postgres"), true);
    }

    @Bean
    JdbcConnectionDetails connection(EmbeddedPostgres postgres) {
        return new DevConnection(postgres);
    }
}
