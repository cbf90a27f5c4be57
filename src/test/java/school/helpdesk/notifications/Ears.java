package school.helpdesk.notifications;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;

/** Hears who was told what. */
record Ears(JdbcClient jdbc) {

    /** Everybody is here and can be written to; what was told until now is forgotten. */
    static Ears of(Cast cast, JdbcClient jdbc) {
        cast.admin();
        cast.director();
        cast.consultant();
        cast.consultant2();
        cast.formerConsultant();
        cast.teacher();
        cast.teacher2();
        var ears = new Ears(jdbc);
        ears.giveAddresses();
        ears.forget();
        return ears;
    }

    void giveAddresses() {
        jdbc.sql("update person set email = username || '@school.example' from account where person_id = id")
                .update();
    }

    void forget() {
        jdbc.sql("truncate notice, letter").update();
    }

    /** «username KIND» of each notice, by name. */
    List<String> notices() {
        return jdbc.sql("select username || ' ' || kind from notice join account using (person_id) order by 1")
                .query(String.class)
                .list();
    }

    /** «username path» of each notice, by name. */
    List<String> paths() {
        return jdbc.sql("select username || ' ' || path from notice join account using (person_id) order by 1")
                .query(String.class)
                .list();
    }

    /** «address: subject» of each letter, by address. */
    List<String> letters() {
        return jdbc.sql("select address || ': ' || subject from letter order by 1")
                .query(String.class)
                .list();
    }

    Letter letter() {
        return jdbc.sql("""
                        select words, quoted, path, answering, fate, extract(epoch from leaves_at - written_at)::int seconds
                        from letter""").query(Letter.class).single();
    }

    /** Every word that was told, wherever. */
    String allWords() {
        return jdbc.sql("""
                        select concat((select string_agg(n::text, ' ') from notice n), ' ',
                            (select string_agg(l::text, ' ') from letter l))""").query(String.class).single();
    }

    /** @param seconds after which it leaves */
    record Letter(String words, String quoted, String path, String answering, String fate, int seconds) {}
}
