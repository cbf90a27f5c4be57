package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.letters.MailSettings;
import school.helpdesk.letters.MailSettings.Security;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Beside;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Intake;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.RequestReader;
import school.helpdesk.requests.Saying;

/** A consultant sees on the request that the asker's mail did not take what they wrote. */
@PageTest
class RefusedLettersTests {

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    TravelClock clock;

    @Autowired
    RequestDesk desk;

    @Autowired
    RequestReader reader;

    @Autowired
    IntakeDesk asking;

    @Autowired
    AccessDesk accesses;

    private @Nullable RefusedLetters letters;

    @BeforeEach
    void begin() {
        Ears.of(cast, jdbc);
        letters = new RefusedLetters(jdbc, settings("mail.school.example"));
        desk.ask(cast.teacher(), new Question(Topic.GRADES, "Отметка", "", "", "", "Ошибка", ""), UUID.randomUUID());
        desk.take(1, cast.consultant());
        desk.clarify(1, cast.consultant(), new Saying("За какое число?", null));
    }

    @Test
    void saysNothingWhileNothingWasRefused() {
        for (var fate : List.of("SENT", "KEPT")) {
            settle(fate);
            assertThat(shown(cast.consultant())).as(fate).isEmpty();
        }
    }

    @Test
    void saysWhoseAddressWasRefused() {
        settle("REFUSED");
        assertThat(shown(cast.consultant()))
                .containsExactly(new Beside(
                        "notifications.refused.REFUSED",
                        List.of("Берёзкина\u00a0И.\u00a0П.", "teacher@school.example"),
                        "/letters/" + letterToTeacher()));
        settle("GIVEN_UP");
        assertThat(shown(cast.consultant())).extracting(Beside::key).containsExactly("notifications.refused.GIVEN_UP");
        assertThat(sql.of(() -> shown(cast.consultant()))).isLessThanOrEqualTo(4);
    }

    @Test
    void saysWhichParentsAddressWasRefused() {
        var question = new Question(Topic.PARENT_ACCESS, "Вход", "", "", "", "Не могу войти", "");
        var guest = new Guest("Осокина Вера", "vera@mail.example");
        var intake = new Intake(null, guest, question, Channel.IN_PERSON, null, UUID.randomUUID());
        var number = asking.open(intake, asking.promise(Audience.PARENTS));
        desk.close(number, cast.consultant(), "Разобрались на приёме");
        jdbc.sql("update letter set fate = 'REFUSED' where address = 'vera@mail.example'")
                .update();
        var access = accesses.access(cast.consultant(), 0).orElseThrow();
        assertThat(requireNonNull(letters).of(reader.request(number, access), access))
                .extracting(Beside::arguments)
                .containsExactly(List.of("Осокина Вера", "vera@mail.example"));
    }

    @Test
    void saysNothingOnceALaterLetterArrived() {
        settle("REFUSED");
        desk.reply(1, cast.teacher(), new Saying("За вторник", null));
        clock.forward(Duration.ofMinutes(5));
        desk.answer(1, cast.consultant(), new Saying("Откройте период.", null));
        jdbc.sql("update letter set fate = 'SENT' where quoted like 'Откройте%'")
                .update();
        assertThat(shown(cast.consultant())).isEmpty();
    }

    @Test
    void isNotForTheAskerNorTheDirector() {
        settle("REFUSED");
        assertThat(shown(cast.teacher())).isEmpty();
        assertThat(shown(cast.director())).isEmpty();
    }

    @Test
    void costsNoQuestionWhereNoLettersLeave() {
        settle("REFUSED");
        var request = reader.request(1, accesses.access(cast.consultant(), 0).orElseThrow());
        var access = accesses.access(cast.consultant(), 0).orElseThrow();
        var silent = new RefusedLetters(jdbc, settings(""));
        assertThat(sql.of(() -> assertThat(silent.of(request, access)).isEmpty()))
                .isZero();
        assertThat(sql.of(() ->
                        assertThat(requireNonNull(letters).of(request, access)).hasSize(1)))
                .isEqualTo(1);
    }

    private List<Beside> shown(PersonId who) {
        var access = accesses.access(who, accesses.epoch(who)).orElseThrow();
        return requireNonNull(letters).of(reader.request(1, access), access);
    }

    private UUID letterToTeacher() {
        return jdbc.sql("select id from letter where address like 'teacher@%'")
                .query(UUID.class)
                .single();
    }

    private void settle(String fate) {
        jdbc.sql("update letter set fate = ? where address like 'teacher@%'")
                .param(fate)
                .update();
    }

    private static MailSettings settings(String host) {
        var timeout = Duration.ofSeconds(1);
        return new MailSettings(
                "help@school.example",
                true,
                90,
                90,
                new MailSettings.Out(host, 25, "", "", Security.NONE, timeout),
                new MailSettings.In("", 143, "", "", Security.NONE, "INBOX", timeout, timeout));
    }
}
