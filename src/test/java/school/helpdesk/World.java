package school.helpdesk;

import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.school.SchoolDesk;

/** The world of a test, which begins empty on Tuesday, 24 November 2026, 10:00 school time. */
public class World {

    private static final String EMPTY_ALL = """
            do $$ declare names text; begin
                select string_agg(format('%I', tablename), ', ') into names from pg_tables
                where schemaname = 'public' and tablename <> 'flyway_schema_history';
                execute 'truncate ' || names || ' restart identity cascade';
            end $$""";

    private final JdbcClient jdbc;
    private final SchoolDesk school;
    private final TravelClock clock;
    private final Cast cast;

    World(JdbcClient jdbc, SchoolDesk school, TravelClock clock, Cast cast) {
        this.jdbc = jdbc;
        this.school = school;
        this.clock = clock;
        this.cast = cast;
    }

    public void begin() {
        jdbc.sql(EMPTY_ALL).update();
        school.forget();
        clock.setLocal("2026-11-24T10:00");
        cast.forget();
    }
}
