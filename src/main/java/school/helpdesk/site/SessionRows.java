package school.helpdesk.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

@Configuration(proxyBeanMethods = false)
class SessionRows {

    /** Two answers at once to one person may both leave a word for the next page: the later one is kept. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer onePerName() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
