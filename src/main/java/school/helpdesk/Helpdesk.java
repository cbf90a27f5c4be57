package school.helpdesk;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
public class Helpdesk {

    public static void main(String[] args) {
        SpringApplication.run(Helpdesk.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
