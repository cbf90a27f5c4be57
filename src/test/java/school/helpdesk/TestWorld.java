package school.helpdesk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import school.helpdesk.onboarding.Staffroom;
import school.helpdesk.site.School;
import school.helpdesk.visits.Hall;

/** Not annotated, so that no scan finds it: what the tests put in the place of the world outside: the clock, the database server, an ear on its connection. */
@Import({Cast.class, World.class, School.class, Hall.class, Staffroom.class, Schedulers.class})
class TestWorld {

    @Bean
    @Primary
    TravelClock travelClock() {
        return new TravelClock();
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() {
        return Postgres.start(Path.of("target", "postgres-" + UUID.randomUUID()), false);
    }

    @Bean
    JdbcConnectionDetails connection(EmbeddedPostgres postgres) {
        return new DevConnection(postgres);
    }

    @Bean
    static Answering answering() {
        return new Answering();
    }

    @Bean
    static SqlCount sqlCount(Answering answering) {
        return new SqlCount(answering);
    }

    @Bean
    static BeanPostProcessor counted(SqlCount count) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? count.listenTo(source) : bean;
            }
        };
    }
}
