package school.helpdesk.demo;

import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.school.SchoolTime;

/** All that happened told people of itself. What is older than a few days they have read; the rest is news. */
@Order(9)
class DemoNotices implements Chapter {

    private static final Duration NEWS = Duration.ofDays(4);

    private final SchoolTime time;
    private final JdbcClient jdbc;

    DemoNotices(SchoolTime time, JdbcClient jdbc) {
        this.time = time;
        this.jdbc = jdbc;
    }

    @Override
    public void tell() {
        jdbc.sql("update notice set seen_at = made_at + interval '40 minutes' where made_at < ?")
                .param(time.now().minus(NEWS).atOffset(ZoneOffset.UTC))
                .update();
    }
}
