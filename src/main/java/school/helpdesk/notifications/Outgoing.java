package school.helpdesk.notifications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.visits.Expected;

/** All that one transaction tells, and to whom. Nobody is told what they did themselves; the same people are looked up once. */
final class Outgoing {

    record Told(News news, Recipient recipient) {}

    /** @param contact maybe no address at all */
    record Guest(News news, String contact) {}

    record Seen(long request, PersonId person) {}

    private final Recipients recipients;
    private final List<Told> told = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private final Set<Seen> seen = new LinkedHashSet<>();
    private final Map<List<?>, List<Recipient>> known = new HashMap<>();

    Outgoing(Recipients recipients) {
        this.recipients = recipients;
    }

    void tell(News news, List<Recipient> all) {
        if (news.request() != null && news.author() != null) see(news.request(), news.author());
        all.stream()
                .filter(recipient -> !recipient.id().equals(news.author()))
                .forEach(recipient -> told.add(new Told(news, recipient)));
    }

    /** Tells each visitor the news of their own time. */
    void tellVisitors(List<Expected> visitors, Function<Expected, News> news) {
        var employees = people(visitors.stream()
                        .flatMap(visitor -> Stream.ofNullable(visitor.employee()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
        for (var visitor : visitors) {
            if (visitor.employee() == null) tellGuest(news.apply(visitor), visitor.contact());
            else
                tell(
                        news.apply(visitor),
                        Stream.ofNullable(employees.get(visitor.employee())).toList());
        }
    }

    /** Tells somebody without an account, when what they left is an address. */
    void tellGuest(News news, String contact) {
        guests.add(new Guest(news, contact));
    }

    /** Who does something about a request has seen all they were told of it. */
    void see(long request, PersonId person) {
        seen.add(new Seen(request, person));
    }

    List<Recipient> person(@Nullable PersonId person) {
        return person == null ? List.of() : people(List.of(person));
    }

    List<Recipient> people(List<PersonId> named) {
        return once(named, () -> recipients.people(named));
    }

    List<Recipient> directors() {
        return once(List.of("directors"), recipients::directors);
    }

    List<Recipient> consultants(Audience audience) {
        return responsible(null, audience);
    }

    /** Who works on something for this audience, or all who could while nobody does. */
    List<Recipient> responsible(@Nullable PersonId assignee, Audience audience) {
        return once(
                assignee == null ? List.of(audience) : List.of(assignee, audience),
                () -> recipients.responsible(assignee, audience));
    }

    List<Told> told() {
        return told;
    }

    List<Guest> guests() {
        return guests;
    }

    Set<Seen> seen() {
        return seen;
    }

    private List<Recipient> once(List<?> who, Supplier<List<Recipient>> question) {
        return known.computeIfAbsent(who, asked -> question.get());
    }
}
