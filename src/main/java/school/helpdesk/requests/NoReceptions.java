package school.helpdesk.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class NoReceptions implements Receptions {

    @Override
    public Optional<Hours> first(Instant earliest, LocalDate last) {
        return Optional.empty();
    }
}
