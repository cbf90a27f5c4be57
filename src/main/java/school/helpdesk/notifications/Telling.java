package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import school.helpdesk.requests.Brief;
import school.helpdesk.requests.Briefs;

/**
 * Tells what happened in a transaction just before it commits, in the same transaction: by then all that it changed can be
 * read, and twenty-five things done at once are told by as few statements as one.
 */
@Component
class Telling {

    private final Briefs briefs;
    private final Recipients recipients;
    private final Teller teller;
    private final EntityManager entities;

    Telling(Briefs briefs, Recipients recipients, Teller teller, EntityManager entities) {
        this.briefs = briefs;
        this.recipients = recipients;
        this.teller = teller;
        this.entities = entities;
    }

    /** About a request, as it stands in the end. */
    void about(long request, BiConsumer<Brief, Outgoing> news) {
        var batch = current();
        batch.requests.add(request);
        batch.news.add((known, out) -> news.accept(requireNonNull(known.get(request)), out));
    }

    void other(Consumer<Outgoing> news) {
        current().news.add((known, out) -> news.accept(out));
    }

    /** What happens several times is told once, when the first of it would have been. */
    <T> void together(Class<T> kind, T happened, BiConsumer<List<T>, Outgoing> news) {
        var batch = current();
        batch.together
                .computeIfAbsent(kind, first -> {
                    var all = new ArrayList<>();
                    batch.news.add((known, out) ->
                            news.accept(all.stream().map(kind::cast).toList(), out));
                    return all;
                })
                .add(happened);
    }

    private Batch current() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Batch.class::isInstance)
                .map(Batch.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private Batch begin() {
        var batch = new Batch();
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch;
    }

    private final class Batch implements TransactionSynchronization {

        private final Set<Long> requests = new LinkedHashSet<>();
        private final List<BiConsumer<Map<Long, Brief>, Outgoing>> news = new ArrayList<>();
        private final Map<Class<?>, List<Object>> together = new HashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            var known = briefs.of(requests);
            var out = new Outgoing(recipients);
            news.forEach(each -> each.accept(known, out));
            teller.tell(out);
        }
    }
}
