package school.helpdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.IntakeDesk;

/** What stays of a letter, and for how long. */
@PageTest
class ForgettingTests {

    private static final String VERA = "vera@mail.example";

    @Autowired
    LetterTaker taker;

    @Autowired
    MailboxDesk desk;

    @Autowired
    Forgetting forgetting;

    @Autowired
    IntakeDesk asking;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Mailroom room;

    @BeforeEach
    void begin() {
        room = new Mailroom(taker, jdbc, folder);
        room.address(cast.teacher(), "irina@school.example");
    }

    @Test
    void forgetsWhatIsSettledAndTakesItNoSecondTime() {
        room.take(letter("a1", "irina@school.example"));
        room.take(letter("a2", VERA).header("List-Id", "<news.example>"));
        room.take(letter("a3", VERA));
        desk.remove(id(), cast.consultant());
        clock.forward(Duration.ofDays(89));
        assertThat(forgetting.forget()).isZero();
        clock.forward(Duration.ofDays(2));
        assertThat(forgetting.forget()).isEqualTo(3);
        assertThat(room.count("incoming_letter_piece")).isZero();
        assertThat(jdbc.sql("""
                                select count(*) from incoming_letter where sender = '' and subject = '' and words = '' and quoted = ''
                                    and message_id = '' and not kept and erased_at is not null""").query(Integer.class).single()).isEqualTo(3);
        room.take(letter("a1", "irina@school.example"));
        assertThat(room.count("request")).isOne();
        assertThat(forgetting.forget()).isZero();
    }

    @Test
    void keepsForAYearWhatNobodyDecidedOn() {
        room.take(letter("a1", VERA));
        clock.forward(Duration.ofDays(360));
        assertThat(forgetting.forget()).isZero();
        desk.remove(id(), cast.consultant());
        assertThat(forgetting.forget()).as("it can be taken back for a while").isZero();
        desk.restore(id(), cast.consultant());
        clock.forward(Duration.ofDays(366));
        assertThat(forgetting.forget()).isOne();
    }

    @Test
    void forgetsOneBatchAfterTheOther() {
        jdbc.sql("""
                        insert into incoming_letter (id, message_key, message_id, fate, reason, detail, sender, sender_name,
                            subject, words, quoted, taken_at, size, kept)
                        select gen_random_uuid(), n::text, '', 'SILENT', 'BULK', '', '', '', '', '', '', now() - interval '3 years', 1, false
                        from generate_series(1, ?) n""").param(Forgetting.BATCH + 5).update();
        assertThat(forgetting.forget()).isEqualTo(Forgetting.BATCH);
        assertThat(forgetting.forget()).isEqualTo(5);
        assertThat(forgetting.forget()).isZero();
    }

    @Test
    void forgetsALetterWithTheGuestItCameFrom() throws Exception {
        room.take(letter("a1", VERA).text("Слова Веры\r\n\r\n> и прежние"));
        var number = desk.ask(
                id(),
                new Conversion(Optional.empty(), "Вера", Topic.PARENT_OTHER, "Оценки", "Слова"),
                cast.consultant());
        asking.erase(number);
        assertThat(room.latest())
                .containsEntry("sender", "")
                .containsEntry("sender_name", "")
                .containsEntry("subject", "")
                .containsEntry("words", "")
                .containsEntry("quoted", "")
                .containsEntry("kept", false)
                .containsEntry("request_number", number);
        assertThat(room.count("incoming_letter_piece")).isZero();
        assertThat(room.count("incoming_file")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fate = 'REQUEST', request_number = null",
                "reason = ''",
                "fate = 'SILENT'",
                "fate = 'LOST'",
                "reason = 'drop table'",
                "sender = 'Big@mail.example'",
                "message_key = ''",
                "words = repeat('x', 20001)"
            })
    void letsTheDatabaseKeepTheRules(String change) {
        room.take(letter("a1", VERA));
        assertThatThrownBy(
                        () -> jdbc.sql("update incoming_letter set " + change).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void knowsEachKeyOnce() {
        room.take(letter("a1", VERA));
        room.take(letter("a2", VERA));
        assertThatThrownBy(() -> jdbc.sql("update incoming_letter set message_key = 'same'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private UUID id() {
        return (UUID) room.latest().get("id");
    }

    private static Eml letter(String id, String from) {
        return Eml.letter(id, from, "Оценки", "Не вижу оценки дочери.");
    }
}
