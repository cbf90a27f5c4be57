package school.helpdesk.schedule;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.kernel.PersonId;

/** Sends forms for people, and knows what stands in the tables of the schedule. */
record Clerk(MockMvcTester mvc, Cast cast, JdbcClient jdbc) {

    /** What no page may show as markup and no table may lose. */
    static final String ANY_SCRIPT = "🎉 مرحبا שלום <script>alert(1)</script> \u202eabc & \"ё\"";

    static final String HARMLESS = "🎉 مرحبا שלום &lt;script&gt;alert(1)&lt;/script&gt;";
    static final String FLOOD = "я".repeat(1 << 20);

    MvcTestResult post(PersonId me, String uri, Map<String, String> typed) {
        var form = mvc.post().uri(uri).with(csrf()).with(cast.as(me));
        typed.forEach(form::param);
        return form.exchange();
    }

    MvcTestResult post(PersonId me, String uri) {
        return post(me, uri, Map.of());
    }

    MvcTestResult get(PersonId me, String uri) {
        return mvc.get().uri(uri).with(cast.as(me)).exchange();
    }

    /** Every row of every table of the schedule, as text. */
    String rows() {
        return Stream.of("", "_line", "_signature", "_remark", "_cancellation", "_substitution")
                .map(table -> "select coalesce(string_agg(t::text, e'\\n' order by t::text), '') from schedule" + table
                        + " t")
                .map(sql -> jdbc.sql(sql).query(String.class).single())
                .collect(Collectors.joining("\n--\n"));
    }
}
