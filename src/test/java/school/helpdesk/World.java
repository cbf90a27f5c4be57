package school.helpdesk;

import static java.util.Objects.requireNonNull;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.util.ReflectionTestUtils;
import school.helpdesk.school.SchoolDesk;

/** The world of a test, which begins empty on Tuesday, 24 November 2026, 10:00 school time. */
public class World {

    private static final String EMPTY_ALL = """
            do $$ declare names text; begin
                select string_agg(format('%I', tablename), ', ') into names from pg_tables
                where schemaname = 'public' and tablename <> 'flyway_schema_history';
                execute 'truncate ' || names || ' restart identity cascade';
            end $$""";

    private static final String TOKENS = "tokenRepository";

    private final JdbcClient jdbc;
    private final SchoolDesk school;
    private final TravelClock clock;
    private final Cast cast;
    private final CsrfFilter tokens;
    private final Object keptTokens;

    World(JdbcClient jdbc, SchoolDesk school, TravelClock clock, Cast cast, SecurityFilterChain doors) {
        this.jdbc = jdbc;
        this.school = school;
        this.clock = clock;
        this.cast = cast;
        this.tokens = doors.getFilters().stream()
                .filter(CsrfFilter.class::isInstance)
                .map(CsrfFilter.class::cast)
                .findFirst()
                .orElseThrow();
        this.keptTokens = requireNonNull(ReflectionTestUtils.getField(tokens, TOKENS));
    }

    public void begin() {
        jdbc.sql(EMPTY_ALL).update();
        school.forget();
        clock.setLocal("2026-11-24T10:00");
        cast.forget();
        // The post processor csrf() leaves a repository of its own in the chain, for all tests to come.
        ReflectionTestUtils.setField(tokens, TOKENS, keptTokens);
    }
}
