package school.helpdesk;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import school.helpdesk.school.SchoolDesk;

/** Empties every table and sets the clock to Tuesday, 24 November 2026, 10:00 school time, before each test. */
class FreshWorld implements BeforeEachCallback {

    private static final String EMPTY_ALL = """
            do $$ declare names text; begin
                select string_agg(format('%I', tablename), ', ') into names from pg_tables
                where schemaname = 'public' and tablename <> 'flyway_schema_history';
                execute 'truncate ' || names || ' restart identity cascade';
            end $$""";

    @Override
    public void beforeEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        context.getBean(JdbcClient.class).sql(EMPTY_ALL).update();
        context.getBean(SchoolDesk.class).forget();
        context.getBean(TravelClock.class).setLocal("2026-11-24T10:00");
        context.getBean(Cast.class).forget();
    }
}
