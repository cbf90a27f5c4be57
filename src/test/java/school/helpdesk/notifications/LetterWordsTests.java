package school.helpdesk.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.letters.Answering;
import school.helpdesk.people.PersonCard;

/** Whatever can be told has its words. */
@PageTest
class LetterWordsTests {

    /** Without a request that its reader would find it by. */
    private static final Set<NoticeKind> BY_THEMSELVES = Set.of(
            NoticeKind.TRAINING_YOURS,
            NoticeKind.TRAINING_OPENED,
            NoticeKind.TRAINING_SECOND_DAY,
            NoticeKind.TRAINING_LAST_DAY,
            NoticeKind.TRAINING_MISSED,
            NoticeKind.TRAININGS_OPENED,
            NoticeKind.TRAININGS_SECOND_DAY,
            NoticeKind.TRAININGS_LAST_DAY,
            NoticeKind.TRAININGS_MISSED,
            NoticeKind.SESSION_ARRANGED,
            NoticeKind.SESSION_DROPPED,
            NoticeKind.SESSION_FALLEN_OUT,
            NoticeKind.TRAINING_HELD,
            NoticeKind.TRAINING_WAIVED,
            NoticeKind.RECEPTION_GIVEN,
            NoticeKind.RECEPTION_TAKEN,
            NoticeKind.SCHEDULE_SUBMITTED,
            NoticeKind.SCHEDULE_RETURNED,
            NoticeKind.SCHEDULE_APPROVED);

    @Autowired
    LetterWords words;

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsWords(NoticeKind kind) {
        List<Object> arguments = List.of("12", "Не открывается журнал", "третье", "четвёртое");
        var request = BY_THEMSELVES.contains(kind) ? null : 12L;
        var news = new News(kind, arguments, "/requests/12", request, null, "", Answering.IN_THE_PORTAL);
        assertThat(words.notice(kind, arguments)).isNotBlank().doesNotContain("{");
        assertThat(words.subject(news)).isNotBlank().doesNotContain("{");
        assertThat(words.to(irina(), news))
                .startsWith("Здравствуйте, Ирина Павловна!\n\n")
                .doesNotContain("{");
        assertThatCode(() -> messages.getMessage(kind.key(), arguments.toArray(), Locale.ENGLISH))
                .doesNotThrowAnyException();
        if (request != null) assertThat(words.subject(news)).isEqualTo("Обращение № 12: Не открывается журнал");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "REQUEST_CLOSED",
                "OCCURRENCE_CANCELLED",
                "OCCURRENCE_SUBSTITUTED",
                "OCCURRENCE_DROPPED",
                "VISIT_GIVEN"
            })
    void guestsAreSpokenToWithoutNumbers(NoticeKind kind) {
        var news =
                new News(kind, List.of("12", "Тема", "14:00", "причина"), "/", 12L, null, "", Answering.IN_THE_PORTAL);
        assertThat(words.toGuest(news)).startsWith("Здравствуйте!\n\n").doesNotContain("12", "{");
        assertThat(words.guestSubject(news)).doesNotContain("12", "{");
    }

    @Test
    void datesAreWrittenOut() {
        assertThat(words.notice(
                        NoticeKind.SESSION_ARRANGED, List.of(Instant.parse("2026-11-26T07:00:00Z"), "каб. 214")))
                .isEqualTo("Ваше обучение: четверг, 26 ноября 2026, 14:00, каб. 214");
        assertThat(words.notice(NoticeKind.TRAINING_YOURS, List.of(LocalDate.of(2026, 11, 27))))
                .endsWith("не позже 27 ноября 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t:", "i:2026-11-26T07:00:00Z", "d:x", "{0} '№' \\ \" , }"})
    void textsComeBackAsTheyWereWhateverTheyLookLike(String text) {
        assertThat(Argument.read(Argument.kept(text))).isEqualTo(text);
    }

    @Test
    void timesComeBackAsTimes() {
        for (var time : List.of(Instant.parse("2026-11-26T07:00:00.123Z"), LocalDate.of(2026, 11, 26)))
            assertThat(Argument.read(Argument.kept(time))).isEqualTo(time);
    }

    private static Recipient irina() {
        var card = new PersonCard(PersonId.fresh(), "Берёзкина", "Ирина", "Павловна", "Учитель");
        return new Recipient(card, "irina@school.example", LetterWish.AT_ONCE);
    }
}
