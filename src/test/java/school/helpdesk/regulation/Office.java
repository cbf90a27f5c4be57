package school.helpdesk.regulation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.kernel.PersonId;

/** What the people of these tests do with the regulation. */
record Office(MockMvcTester mvc, Cast cast, RegulationDesk desk, RegulationReader reader, JdbcClient jdbc) {

    /** @param who null for a visitor */
    MvcTestResult get(@Nullable PersonId who, String address) {
        var get = mvc.get().uri(address);
        return (who == null ? get : get.with(cast.as(who))).exchange();
    }

    MvcTestResult english(String address) {
        return mvc.get().uri(address).cookie(new Cookie("lang", "en")).exchange();
    }

    /** @param fields names and values in turn; of the same name the last one counts */
    MvcTestResult post(@Nullable PersonId who, String address, String... fields) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        var post = mvc.post().uri(address);
        for (var field : all.entrySet()) post = post.param(field.getKey(), field.getValue());
        return (who == null ? post : post.with(cast.as(who))).with(csrf()).exchange();
    }

    /** The director sends the form of a section, as based on its latest revision. */
    MvcTestResult save(int section, String russian, String english) {
        var seen = String.valueOf(reader.current(Section.numbered(section)).number());
        return post(cast.director(), edit(section), "russian", russian, "english", english, "seen", seen);
    }

    static String edit(int section) {
        return "/regulation/sections/" + section + "/edit";
    }

    /** The director makes the text the portal brought along the school's own. */
    void adopt(Section... sections) {
        for (var section : sections)
            desk.revise(section, new Change(reader.current(section).wording(), false, "", 1), cast.director());
    }

    void revise(Section section, String russian, String english, String why) {
        var seen = reader.current(section).number();
        desk.revise(section, new Change(new Wording(russian, english), false, why, seen), cast.director());
    }

    /** Many revisions at once, evenly of all sections, after the first one. */
    void fill(int many) {
        var numbers = jdbc.sql("select coalesce(max(number), 0) from regulation_revision")
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into regulation_revision
                        select nextval('regulation_revision_id'), 1 + i % 4, :after + 1 + i / 4, 'Текст ' || i, 'Text ' || i, 1, '',
                            case when :after + 1 + i / 4 = 1 then null else :director end, 'Е.П. Громова', 'Директор', now()
                        from generate_series(0, :many - 1) i""")
                .param("after", numbers)
                .param("director", cast.director().value())
                .param("many", many)
                .update();
    }

    int count() {
        return jdbc.sql("select count(*) from regulation_revision")
                .query(Integer.class)
                .single();
    }
}
