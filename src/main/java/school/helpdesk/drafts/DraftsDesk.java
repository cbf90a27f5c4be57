package school.helpdesk.drafts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.drafts.Kept.Outcome;
import school.helpdesk.kernel.Blanks;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;

/** Keeps what people type until it is sent or they discard it. Nobody but its owner ever gets to see it. */
@Service
@Transactional
public class DraftsDesk {

    /** Twice the longest text of any form: what a form refuses as too long is not lost either. */
    static final int LONGEST = 100_000;

    static final int MOST_OF_A_PERSON = 50;
    private static final int MOST_FIELDS = 40;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SENT_REMEMBERED = Duration.ofDays(1);

    /** A save that a script began before the form was sent has long arrived by then. */
    private static final Duration OVERTAKEN = Duration.ofMinutes(1);

    private static final Set<String> NOT_KEPT = Set.of("_csrf", "draft", "drop", "edit");

    private final DraftRows rows;
    private final SchoolTime time;

    DraftsDesk(DraftRows rows, SchoolTime time) {
        this.rows = rows;
        this.time = time;
    }

    /** Keeps what stands in a form that is being sent, before anything is done with it. */
    public Kept keepSubmitted(Ticket ticket, Map<String, String[]> form) {
        return keep(ticket, form, Instant.MAX);
    }

    /** Keeps what stands in a form while it is typed. Once it was sent, what comes at its heels is no longer news. */
    public Kept keepTyped(Ticket ticket, Map<String, String[]> form) {
        return keep(ticket, form, time.now().minus(OVERTAKEN));
    }

    /** What was typed under this mark has reached its destination; joins the transaction of the act. */
    public void sent(PersonId owner, UUID mark) {
        rows.send(owner, mark, now());
    }

    public void discard(UUID id, PersonId me) {
        rows.delete(id, me);
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID id, PersonId me) {
        return rows.find(id, me);
    }

    /** All of a person's, the latest first. */
    @Transactional(readOnly = true)
    public List<Draft> of(PersonId me) {
        return rows.of(me);
    }

    @Transactional(readOnly = true)
    public int count(PersonId me) {
        return rows.count(me);
    }

    @Transactional(readOnly = true)
    List<Draft> at(String address, PersonId me) {
        return rows.at(address, me);
    }

    void forgetOld() {
        rows.forget(at(time.now().minus(KEPT)), at(time.now().minus(SENT_REMEMBERED)));
    }

    /** @param sentBefore since then other words under a mark that was sent are only late */
    private Kept keep(Ticket ticket, Map<String, String[]> form, Instant sentBefore) {
        var fields = fields(form);
        var body = ticket.texts().stream()
                .map(text -> Blanks.strip(fields.getOrDefault(text, "")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        if (body.isEmpty()) {
            rows.empty(ticket);
            return new Kept(Outcome.EMPTY, null);
        }
        if (fields.values().stream().mapToInt(String::length).sum() > LONGEST) return new Kept(Outcome.TOO_LONG, null);
        var before = rows.before(ticket, fields);
        var sentAt = before.map(DraftRows.Before::sentAt).orElse(null);
        if (sentAt != null && (before.get().same() || sentAt.isAfter(sentBefore)))
            return new Kept(Outcome.ALREADY_SENT, null);
        var id = rows.put(ticket, fields, body, now());
        if (before.isEmpty()) rows.trim(ticket.owner(), MOST_OF_A_PERSON);
        return new Kept(sentAt == null ? Outcome.KEPT : Outcome.KEPT_AGAIN, id);
    }

    private static Map<String, String> fields(Map<String, String[]> form) {
        var fields = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> {
            if (values.length > 0 && !NOT_KEPT.contains(name) && fields.size() < MOST_FIELDS)
                fields.put(name, values[0].replace("\u0000", "").replace("\r\n", "\n"));
        });
        return fields;
    }

    private OffsetDateTime now() {
        return at(time.now());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
