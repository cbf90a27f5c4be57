package school.helpdesk.answers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;

@PageTest
class AnswerPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AnswerDesk desk;

    @Autowired
    JdbcClient jdbc;

    private Drawer drawer;

    @BeforeEach
    void begin() {
        drawer = new Drawer(mvc, cast, desk, jdbc);
    }

    @Test
    void saysWhatToDoWhileThereIsNone() {
        assertThat(drawer.get(cast.consultant(), "/ready-answers"))
                .hasStatusOk()
                .bodyText()
                .contains("Готовых ответов нет", "Напишите первый", "/ready-answers/new");
        assertThat(drawer.get(cast.consultant(), "/queue")).bodyText().contains("href=\"/ready-answers\"");
        assertThat(drawer.get(cast.director(), "/queue")).bodyText().doesNotContain("/ready-answers");
    }

    @Test
    void isWrittenForAll() {
        var written = drawer.send(cast.consultant(), "/ready-answers");
        assertThat(written).hasStatus(303);
        var address = requireNonNull(written.getResponse().getRedirectedUrl());
        assertThat(drawer.get(cast.consultant2(), address))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Приглашение",
                        "Учёт текущей и итоговой успеваемости",
                        "Для всех консультантов",
                        "Автор: Соболева",
                        "{имя}, приходите: {приём}.",
                        "Анна Сергеевна, приходите: четверг, 26 ноября, с 14:00 до 15:30, каб. 214.");
        assertThat(drawer.get(cast.consultant2(), "/ready-answers")).bodyText().contains("Приглашение");
    }

    @Test
    void namesEveryMistakeAndKeepsWhatWasTyped() {
        assertThat(drawer.send(
                        cast.consultant(),
                        "/ready-answers",
                        "title",
                        " ",
                        "topic",
                        "NONSENSE",
                        "whose",
                        "",
                        "body",
                        "Здравствуйте, {имя} {фамилия}, {класс}!"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Напишите название",
                        "Выберите тему из списка",
                        "Выберите, кто им пользуется",
                        "Таких полей нет: {фамилия}, {класс}.",
                        "Здравствуйте, {имя} {фамилия}, {класс}!</textarea>");
        assertThat(drawer.send(cast.consultant(), "/ready-answers", "body", "я".repeat(4001), "title", "т".repeat(121)))
                .hasStatus(422)
                .bodyText()
                .contains("Сократите текст до 4000 знаков", "Сократите название до 120 знаков");
        assertThat(drawer.post(cast.consultant(), "/ready-answers")).hasStatus(422);
        assertThat(drawer.count()).isZero();
        assertThat(drawer.send(cast.consultant(), "/ready-answers", "body", "я".repeat(4000), "title", "т".repeat(120)))
                .hasStatus(303);
    }

    @Test
    void showsHowItReadsBeforeItIsSaved() {
        assertThat(drawer.send(cast.consultant(), "/ready-answers", "preview", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Анна Сергеевна, приходите: четверг", "{имя}, приходите: {приём}.</textarea>");
        assertThat(drawer.count()).isZero();
        var id = drawer.put("Старое", null, "Текст");
        assertThat(drawer.send(cast.consultant(), "/ready-answers/" + id, "preview", "true", "seen", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("Анна Сергеевна, приходите: четверг");
        assertThat(drawer.get(cast.consultant(), "/ready-answers/" + id))
                .bodyText()
                .contains("Старое")
                .doesNotContain("Так его прочитает");
    }

    @Test
    void isOneHoweverOftenItsFormIsSent() {
        for (int i = 0; i < 3; i++)
            assertThat(drawer.send(cast.consultant(), "/ready-answers", "once", "a1"))
                    .hasStatus(303);
        assertThat(drawer.count()).isEqualTo(1);
    }

    @Test
    void isOneWhenItsFormIsSentTwiceAtOnce() throws Exception {
        var text = new AnswerText("Приглашение", null, "Приходите");
        var me = cast.consultant();
        var once = UUID.randomUUID();
        var ids = AtOnce.both(() -> desk.write(text, Whose.OWN, me, once), () -> desk.write(text, Whose.OWN, me, once));
        assertThat(ids).hasSize(2).containsOnly(ids.get(0));
    }

    @Test
    void staysWithItsOwnerWhenItIsTheirOwn() {
        var id = drawer.putOwn(cast.consultant(), "Личное", "Секрет");
        assertThat(drawer.get(cast.consultant(), "/ready-answers")).bodyText().contains("Личное", "Только для меня");
        assertThat(drawer.get(cast.consultant2(), "/ready-answers")).bodyText().doesNotContain("Личное");
        var address = "/ready-answers/" + id;
        for (var page : new String[] {address, address + "/edit"})
            assertThat(drawer.get(cast.consultant2(), page)).hasStatus(404);
        for (var act : new String[] {address, address + "/removal", address + "/restoration"})
            assertThat(drawer.send(cast.consultant2(), act, "seen", "1")).hasStatus(404);
        assertThat(drawer.get(cast.consultant(), address)).bodyText().contains("Личное", "Секрет");
    }

    @Test
    void isSharedForGood() {
        var id = drawer.putOwn(cast.consultant(), "Личное", "Секрет");
        drawer.send(cast.consultant(), "/ready-answers/" + id, "seen", "1", "whose", "EVERYBODYS");
        assertThat(drawer.get(cast.consultant2(), "/ready-answers/" + id)).hasStatusOk();
        assertThat(drawer.get(cast.consultant2(), "/ready-answers/" + id + "/edit"))
                .bodyText()
                .doesNotContain("Только для меня");
        drawer.send(cast.consultant2(), "/ready-answers/" + id, "seen", "2", "whose", "OWN", "body", "Другое");
        assertThat(drawer.get(cast.consultant(), "/ready-answers/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Другое", "Лугин");
    }

    @Test
    void losesNothingWhenTwoChangeItAtATime() {
        var id = drawer.put("Приглашение", null, "Первое");
        var address = "/ready-answers/" + id;
        assertThat(drawer.send(cast.consultant2(), address, "seen", "1", "body", "Второе"))
                .hasStatus(303);
        assertThat(drawer.send(cast.consultant(), address, "seen", "1", "body", "Третье"))
                .hasStatus(409)
                .bodyText()
                .contains("изменил другой консультант (Лугин", "Второе", "Третье</textarea>", "value=\"2\"");
        assertThat(drawer.get(cast.consultant(), address)).bodyText().contains("Второе");
        assertThat(drawer.send(cast.consultant(), address, "seen", "2", "body", "Третье"))
                .hasStatus(303);
        assertThat(drawer.send(cast.consultant(), address, "seen", "2", "body", "Третье"))
                .hasStatus(303);
        assertThat(drawer.get(cast.consultant(), address)).bodyText().contains("Третье");
    }

    @Test
    void takesOneOfTwoChangesMadeInTheSameMoment() throws Exception {
        var id = drawer.put("Приглашение", null, "Первое");
        var one = cast.consultant();
        var other = cast.consultant2();
        var saved = AtOnce.both(
                () -> desk.change(id, new AnswerText("А", null, "а"), Whose.EVERYBODYS, 1, one),
                () -> desk.change(id, new AnswerText("Б", null, "б"), Whose.EVERYBODYS, 1, other));
        assertThat(saved).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void isRemovedAndBroughtBack() {
        var id = drawer.put("Приглашение", null, "Приходите");
        for (int i = 0; i < 2; i++)
            assertThat(drawer.post(cast.consultant2(), "/ready-answers/" + id + "/removal"))
                    .hasStatus(303);
        assertThat(drawer.get(cast.consultant(), "/ready-answers")).bodyText().contains("Готовых ответов нет");
        assertThat(drawer.get(cast.consultant(), "/ready-answers?removed="))
                .bodyText()
                .contains("Приглашение");
        assertThat(drawer.get(cast.consultant(), "/ready-answers/" + id))
                .bodyText()
                .contains("Удалён", "Вернуть")
                .doesNotContain("/removal");
        assertThat(drawer.post(cast.consultant(), "/ready-answers/" + id + "/restoration"))
                .hasStatus(303);
        assertThat(drawer.get(cast.consultant(), "/ready-answers")).bodyText().contains("Приглашение");
    }

    @Test
    void isFoundByWordsAndByTopic() {
        drawer.put("Зелёный свет", Topic.GRADES, "Период открыт");
        drawer.put("Пароль", Topic.ACCESS, "100% восстановите");
        assertThat(drawer.get(cast.consultant(), "/ready-answers?q=ЗЕЛЕНЫЙ открыт"))
                .bodyText()
                .contains("Зелёный свет")
                .doesNotContain(">Пароль<");
        assertThat(drawer.get(cast.consultant(), "/ready-answers?topic=ACCESS"))
                .bodyText()
                .contains(">Пароль<")
                .doesNotContain("Зелёный свет");
        assertThat(drawer.get(cast.consultant(), "/ready-answers?q=0% восст"))
                .bodyText()
                .contains(">Пароль<");
        assertThat(drawer.get(cast.consultant(), "/ready-answers?q=_&topic=NONSENSE"))
                .bodyText()
                .contains("ничего не нашлось");
        assertThat(drawer.get(cast.consultant(), "/ready-answers?after=nonsense"))
                .hasStatus(400);
    }

    @Test
    void runsNothingOfWhatIsTyped() {
        var id = drawer.put("<script>alert(1)</script>", null, "</textarea><script>alert(2)</script>");
        for (var page : new String[] {"/ready-answers", "/ready-answers/" + id, "/ready-answers/" + id + "/edit"})
            assertThat(drawer.get(cast.consultant(), page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert");
    }

    @Test
    void isForConsultantsInForceOnly() {
        var id = drawer.put("Приглашение", null, "Приходите");
        for (var who : new PersonId[] {cast.teacher(), cast.formerConsultant(), cast.director()}) {
            assertThat(drawer.get(who, "/ready-answers")).hasStatus(404);
            assertThat(drawer.get(who, "/ready-answers/" + id)).hasStatus(404);
            assertThat(drawer.send(who, "/ready-answers")).hasStatus(404);
        }
        assertThat(mvc.get().uri("/ready-answers")).hasStatus(303);
        assertThat(drawer.get(cast.consultant(), "/ready-answers/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(drawer.get(cast.consultant(), "/ready-answers/nonsense")).hasStatus(404);
    }
}
