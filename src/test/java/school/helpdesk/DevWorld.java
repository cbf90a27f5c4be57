package school.helpdesk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import school.helpdesk.demo.DemoWorld;
import school.helpdesk.people.InvitationDesk;

/** Not annotated, so that no scan finds it: the world of a newcomer's start: a database kept between starts, and the demo school. */
@Import(DemoWorld.class)
class DevWorld {

    @Bean
    @Primary
    TravelClock travelClock() {
        return new TravelClock();
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() {
        return Postgres.start(NewcomersStart.data(), true);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> finished() {
        return ready -> KeptData.finish(NewcomersStart.data());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "helpdesk.demo", havingValue = false)
    ApplicationRunner wayIn(InvitationDesk desk, Environment environment) {
        return arguments -> EmptyPortal.printWayIn(desk, environment.getProperty("local.server.port", "8080"));
    }

    @Bean
    JdbcConnectionDetails connection(EmbeddedPostgres postgres) {
        return new DevConnection(postgres);
    }
}
