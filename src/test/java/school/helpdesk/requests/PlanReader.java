package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import school.helpdesk.SqlCount;
import school.helpdesk.Visitor;

/** Opens pages and asks the database how it answered each of their statements, with the very values they had. */
record PlanReader(SqlCount sql, JdbcTemplate jdbc) {

    static final int BUDGET = 12;

    /** Open, settled, each filter, several of them, and far down the list. */
    static final List<String> QUEUE = List.of(
            "/queue",
            "/queue?mine=true",
            "/queue?late=true",
            "/queue?state=NEW",
            "/queue?state=WAITING",
            "/queue?state=ANSWERED",
            "/queue?state=CLOSED",
            "/queue?topic=GRADES",
            "/queue?channel=PHONE",
            "/queue?mine=true&late=true&topic=GRADES",
            "/queue?state=ON_HOLD&channel=PARENT_MEETING",
            "/queue?state=CLOSED&topic=PARENT_GRADES",
            "/queue?state=CLOSED&channel=PHONE",
            "/queue?state=CLOSED&mine=true",
            "/queue?state=CLOSED&topic=PARENT_GRADES&channel=PHONE",
            "/queue?after=-.18000",
            "/queue?state=CLOSED&after=-.500");

    /** What is rare and what is in every row, other forms, a mistyped name, a number, and nonsense. */
    static final List<String> WORDS = List.of(
            "проектор",
            "проекторами",
            "проектор четверть",
            "осокена",
            "№ 777",
            "журнал",
            "снимок-7780",
            "я",
            "я".repeat(600),
            "- or -");

    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (request|request_message|request_move|request_file|request_file_piece)\\b");

    /** @return of each faulty page what is wrong with it: too many statements, or a large table read from end to end */
    Map<String, String> faults(Visitor visitor, List<String> addresses) {
        var faults = new LinkedHashMap<String, String>();
        for (var address : addresses) {
            var statements = sql.filledStatements(
                    () -> assertThat(visitor.status(address)).as(address).isEqualTo(200));
            if (statements.size() > BUDGET) faults.put(address, statements.size() + " statements");
            for (var statement : statements) {
                if (statement.contains("request") && readsWhole(statement))
                    faults.put(address, statement + "\n" + plan(statement));
            }
        }
        return faults;
    }

    boolean readsWhole(String statement) {
        return WHOLE_TABLE.matcher(plan(statement)).find();
    }

    private String plan(String statement) {
        return String.join("\n", jdbc.queryForList("explain " + statement, String.class));
    }

    static String search(String words) {
        return "/queue?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
