package school.helpdesk;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import school.helpdesk.site.FirstAdministrator;

@SpringBootApplication
@ConfigurationPropertiesScan
public class Helpdesk {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(FirstAdministrator.COMMAND)) command(arguments);
        else SpringApplication.run(Helpdesk.class, arguments);
    }

    /** Runs one command beside a portal that may be serving: no port is opened, no job is taken. */
    private static void command(String[] arguments) {
        var quiet = Stream.of(
                "--helpdesk.command=" + arguments[0],
                "--server.port=-1",
                "--db-scheduler.enabled=false",
                "--logging.level.root=warn");
        var all = Stream.concat(Stream.of(arguments), quiet).toArray(String[]::new);
        System.exit(SpringApplication.exit(SpringApplication.run(Helpdesk.class, all)));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
