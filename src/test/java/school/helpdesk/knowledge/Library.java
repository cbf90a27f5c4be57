package school.helpdesk.knowledge;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;

/** What the people of these tests do among guides. */
record Library(MockMvcTester mvc, Cast cast, ArticleDesk desk, JdbcClient jdbc) {

    static final String[] FORM = {
        "topic",
        "GRADES",
        "readers",
        "STAFF",
        "title",
        "Как закрыть четверть",
        "summary",
        "Коротко",
        "body",
        "Поставьте итог."
    };

    /** @param who null for a visitor */
    MvcTestResult get(@Nullable PersonId who, String address) {
        var get = mvc.get().uri(address);
        return (who == null ? get : get.with(cast.as(who))).exchange();
    }

    /** @param fields names and values in turn; of the same name the last one counts */
    MvcTestResult post(@Nullable PersonId who, String address, String... fields) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        var post = mvc.post().uri(address);
        for (var field : all.entrySet()) post = post.param(field.getKey(), field.getValue());
        return (who == null ? post : post.with(cast.as(who))).with(csrf()).exchange();
    }

    static String[] form(String... changed) {
        var all = new String[FORM.length + changed.length];
        System.arraycopy(FORM, 0, all, 0, FORM.length);
        System.arraycopy(changed, 0, all, FORM.length, changed.length);
        return all;
    }

    String guide(String title, String body, Readers readers) {
        return desk.write(new Wording(Topic.GRADES, readers, title, "", body), cast.consultant(), UUID.randomUUID());
    }

    String publicGuide(String title, String body) {
        return guide(title, body, Readers.PUBLIC);
    }

    void revise(String slug, String body, int seen) {
        desk.revise(slug, new Wording(Topic.GRADES, Readers.PUBLIC, "Другое", "", body), "", seen, cast.consultant());
    }

    /** Many guides at once, every third of them for employees and every seventh withdrawn. */
    void fill(int many) {
        jdbc.sql("""
                        insert into article (id, slug, topic, readers, title, summary, body, plain, revision, state,
                            checked_at, once)
                        select gen_random_uuid(), 'many-' || gen_random_uuid(), case i % 2 when 0 then 'GRADES' else 'ACCESS' end,
                            case i % 3 when 0 then 'STAFF' else 'PUBLIC' end, 'Отметка за четверть ' || i, 'Пароль', 'т',
                            'Отметка за четверть и пароль ' || i, 1, case i % 7 when 0 then 'WITHDRAWN' else 'PUBLISHED' end,
                            timestamptz '2026-01-01', gen_random_uuid()
                        from generate_series(1, :many) i""").param("many", many).update();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
