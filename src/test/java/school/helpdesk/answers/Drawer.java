package school.helpdesk.answers;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;

/** What the people of these tests do with ready answers. */
public record Drawer(MockMvcTester mvc, Cast cast, AnswerDesk desk, JdbcClient jdbc) {

    private static final String[] FORM = {
        "title", "Приглашение", "topic", "GRADES", "whose", "EVERYBODYS", "body", "{имя}, приходите: {приём}."
    };

    MvcTestResult get(PersonId who, String address) {
        return mvc.get().uri(address).with(cast.as(who)).exchange();
    }

    MvcTestResult post(PersonId who, String address, String... fields) {
        var post = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
        return post.with(cast.as(who)).with(csrf()).exchange();
    }

    /** @param changed names and values in turn, in the place of those of a good form */
    MvcTestResult send(PersonId who, String address, String... changed) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < FORM.length; i += 2) all.put(FORM[i], FORM[i + 1]);
        for (int i = 0; i < changed.length; i += 2) all.put(changed[i], changed[i + 1]);
        var fields = all.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        return post(who, address, fields);
    }

    public UUID put(String title, @Nullable Topic topic, String body) {
        return desk.write(new AnswerText(title, topic, body), Whose.EVERYBODYS, cast.consultant(), UUID.randomUUID());
    }

    public UUID putOwn(PersonId owner, String title, String body) {
        return desk.write(new AnswerText(title, null, body), Whose.OWN, owner, UUID.randomUUID());
    }

    /** Many at once, of all kinds of topic. */
    public void fill(int many) {
        jdbc.sql("""
                        insert into ready_answer (id, title, topic, body, changed_at, used, once)
                        select gen_random_uuid(), 'Ответ ' || i, case i % 3 when 0 then 'GRADES' when 1 then 'ACCESS' end,
                            'Текст {имя}', timestamptz '2026-11-01', i % 7, gen_random_uuid()
                        from generate_series(1, :many) i""").param("many", many).update();
    }

    int count() {
        return jdbc.sql("select count(*) from ready_answer")
                .query(Integer.class)
                .single();
    }

    public int used(UUID id) {
        return jdbc.sql("select used from ready_answer where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
