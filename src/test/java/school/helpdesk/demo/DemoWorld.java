package school.helpdesk.demo;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the story of a school before the doors open, and offers its accounts on the sign-in page. */
@ConditionalOnBooleanProperty(name = "helpdesk.demo", matchIfMissing = true)
@Import({
    DemoSchool.class,
    DemoPeople.class,
    DemoSchedule.class,
    DemoRequests.class,
    DemoVisits.class,
    DemoGuides.class,
    DemoAnswers.class,
    DemoRegulation.class,
    DemoTrainings.class,
    DemoMailbox.class,
    DemoNotices.class
})
public class DemoWorld {

    @Bean
    SmartInitializingSingleton story(JdbcClient jdbc, List<Chapter> chapters) {
        return () -> {
            var told = jdbc.sql("select exists(select 1 from person)")
                    .query(Boolean.class)
                    .single();
            if (!told) chapters.forEach(Chapter::tell);
        };
    }

    @Bean
    WebMvcConfigurer offers() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Offers()).addPathPatterns("/sign-in");
            }
        };
    }
}
