package school.helpdesk.requests.queue;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.RequestState;
import school.helpdesk.school.SchoolTime;

/** A person's own requests. Each question is one statement. */
@Component
public class OwnRequests {

    private static final String RANK =
            "(case when state in ('WAITING', 'ANSWERED') then 0 when state = 'CLOSED' then 2 else 1 end)";

    /** How many requests of {@code :me} have an answer or a question to read, for a statement that asks for more than that. */
    public static final String WAITING = "(select count(*) from request where asker = :me and " + RANK + " = 0)";

    private final JdbcClient jdbc;
    private final SchoolTime time;

    OwnRequests(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * First what waits for the asker, then what is open, then what is closed; of each the newest first.
     *
     * @param after what a page before gave as {@link Rows#next}; anything else begins at the beginning
     */
    public Rows page(PersonId me, @Nullable String after) {
        var place = Place.of(after);
        var rank = place == null ? null : place.rank();
        var found = jdbc.sql("select " + Rows.COLUMNS + " from request where asker = :me and (" + RANK
                        + ", -number) > (:rank, -:number) order by " + RANK + ", -number limit :limit")
                .param("me", me.value())
                .param("rank", rank == null ? -1 : (int) Math.min(rank, 9))
                .param("number", place == null ? 0 : place.number())
                .param("limit", Rows.PAGE + 1)
                .query(Rows.mapper(time.now()))
                .list();
        return Rows.of(found, row -> new Place(rank(row.state()), row.number()).toString());
    }

    private static long rank(RequestState state) {
        if (state.waitsForAsker()) return 0;
        return state == RequestState.CLOSED ? 2 : 1;
    }
}
