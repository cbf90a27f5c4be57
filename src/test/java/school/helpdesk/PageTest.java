package school.helpdesk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole portal on a real PostgreSQL: one context for all, an empty world before each test. No job runs by itself,
 * so that statements counted are those of the act.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "db-scheduler.enabled=false",
            "spring.session.jdbc.cleanup-cron=-",
            "helpdesk.school.zone=Asia/Krasnoyarsk"
        })
@AutoConfigureMockMvc
@Import(TestWorld.class)
@ExtendWith(FreshWorld.class)
public @interface PageTest {}
