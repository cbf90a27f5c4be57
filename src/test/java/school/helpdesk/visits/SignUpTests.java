package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.visits.Hall.at;
import static school.helpdesk.visits.Hall.text;
import static school.helpdesk.visits.Hall.with;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.PageTest;

/** A parent chooses a time, says what about, checks, and is done; an employee even sooner. */
@PageTest
class SignUpTests {

    @Autowired
    Hall hall;

    @BeforeEach
    void begin() {
        hall.open();
    }

    @Test
    void offersAParentTheTimesForParents() {
        assertThat(hall.get(null, "/visits/new"))
                .hasStatusOk()
                .bodyText()
                .contains("четверг, 26 ноября", "пятница, 27 ноября", "Приходите без записи", "Попросить время")
                .contains("starts=" + at("2026-11-26T14:00"))
                .doesNotContain("среда, 25 ноября", "с 15:00 до 16:00", "_csrf");
    }

    @Test
    void offersAnEmployeeTheTimesForEmployees() {
        assertThat(hall.get(hall.cast.teacher(), "/visits/new"))
                .bodyText()
                .contains("среда, 25 ноября", "четверг, 26 ноября")
                .doesNotContain("пятница, 27 ноября", "Работаете в школе?");
    }

    @Test
    void putsTheReceptionOneCameForFirst() {
        assertThat(text(hall.get(null, "/visits/new?occurrence=" + hall.on("2026-11-27"))))
                .containsSubsequence(
                        "Приём, который вы выбрали", "пятница, 27 ноября 2026, с 17:00 до 18:00", "Другие дни");
    }

    @Test
    void leadsToAPageOfOnesOwn() {
        var address = hall.booked("2026-11-26T14:15");
        assertThat(address).matches("/visits/[A-Za-z0-9_-]{43}");
        assertThat(hall.get(null, address))
                .hasStatusOk()
                .bodyText()
                .contains("Вы записаны на приём", "четверг, 26 ноября 2026, с 14:15 до 14:30", "каб. 214")
                .contains("Соболева Мария", "Осокина Вера", "Не приходит письмо для входа")
                .contains(hall.code().substring(0, 3) + " " + hall.code().substring(3));
    }

    @Test
    void opensARequestThatIsPromisedByTheEndOfTheReception() {
        hall.booked("2026-11-26T14:15");
        assertThat(hall.value(
                        "guest_name || '|' || guest_contact || '|' || channel || '|' || topic || '|' || request.state"))
                .isEqualTo("Осокина Вера|+7 (900) 000-00-41|IN_PERSON|PARENT_ACCESS|NEW");
        assertThat(hall.value("promised_until = '2026-11-26 15:30+07'")).isEqualTo("true");
        assertThat(hall.get(hall.cast.consultant(), "/queue"))
                .bodyText()
                .contains("Осокина Вера", "Не приходит письмо");
        assertThat(hall.get(hall.cast.consultant(), "/requests/1"))
                .bodyText()
                .contains("Запись на приём: четверг, 26 ноября 2026, 14:15", "/visits/" + hall.code());
    }

    @Test
    void keepsTheSecretToItself() {
        var secret = hall.booked("2026-11-26T14:15").substring("/visits/".length());
        var kept = hall.jdbc
                .sql("select visit::text || request::text from visit join request on number = request_number")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(secret);
        assertThat(hall.get(null, "/visits/" + hall.code())).hasStatus(404);
        assertThat(hall.get(hall.cast.teacher(), "/visits/" + hall.code())).hasStatus(404);
        assertThat(hall.get(hall.cast.consultant(), "/visits/" + hall.code())).hasStatusOk();
    }

    @Test
    void asksOnceMoreWhetherAllIsRight() {
        var form = with(hall.form("2026-11-26T14:15"), "question", "Первая строка\nвторая <b>");
        var check = hall.post(null, "/visits/check", form);
        assertThat(check)
                .hasStatusOk()
                .bodyText()
                .contains("Всё верно?", "с 14:15 до 14:30", "Осокина Вера", "вторая &lt;b&gt;");
        assertThat(hall.count("visit")).isZero();
        assertThat(hall.post(null, "/visits/check", with(form, "edit", "true")))
                .hasStatusOk()
                .bodyText()
                .contains("вторая &lt;b&gt;", "value=\"Осокина Вера\"", "checked=\"checked\"");
        assertThat(hall.send(form)).hasStatus(303);
    }

    @Test
    void asksAgainForAConsentWhoseWordsChangedMeanwhile() {
        var form = with(hall.form("2026-11-26T14:15"), "text", "1999-01-01");
        assertThat(hall.post(null, "/visits/check", form))
                .hasStatus(422)
                .bodyText()
                .contains("текст согласия изменился", "value=\"2026-11-25\"")
                .doesNotContain("checked=\"checked\"");
    }

    @Test
    void catchesAProgramInTheTrapBeforeTheLastStep() {
        assertThat(hall.post(null, "/visits/check", with(hall.form("2026-11-26T14:15"), "website", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("Похоже, форму заполнила программа");
    }

    @Test
    void beginsNothingNewWithAFormWhoseDataWereErased() {
        var form = hall.form("2026-11-26T14:15");
        var visit = hall.send(form).getResponse().getRedirectedUrl();
        hall.post(null, visit + "/consent/withdrawal");
        assertThat(hall.send(form)).hasStatus(409).bodyText().contains("Эта форма уже была отправлена");
    }

    @Test
    void showsTheDirectorNoWayThatIsClosedToThem() {
        hall.booked("2026-11-26T14:15");
        assertThat(hall.get(hall.cast.director(), "/requests/1"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/visits/" + hall.code());
    }

    @Test
    void isDoneOnceHoweverOftenTheFormIsSent() {
        var form = hall.form("2026-11-26T14:15");
        var first = hall.send(form).getResponse().getRedirectedUrl();
        var second = hall.send(form).getResponse().getRedirectedUrl();
        assertThat(second).isEqualTo(first);
        assertThat(hall.count("visit")).isEqualTo(1);
        assertThat(hall.count("request")).isEqualTo(1);
    }

    @Test
    void asksAnEmployeeNeitherNameNorContactNorConsent() {
        var wednesday = hall.on("2026-11-25");
        assertThat(hall.get(
                        hall.cast.teacher(),
                        "/visits/new?occurrence=" + wednesday + "&starts=" + at("2026-11-25T15:00")))
                .hasStatusOk()
                .bodyText()
                .contains("Ведение поурочного планирования")
                .doesNotContain("name=\"contact\"", "name=\"consent\"", "name=\"website\"");
        var booked = hall.post(
                hall.cast.teacher(),
                "/visits",
                Map.of(
                        "occurrence",
                        wednesday.toString(),
                        "starts",
                        "2026-11-25T15:00:00+07:00",
                        "topic",
                        "LESSON_PLANS",
                        "question",
                        "План на полугодие"));
        assertThat(booked).hasStatus(303);
        assertThat(hall.value("asker is not null and guest_name is null and audience = 'EMPLOYEES'"
                        .replace("audience", "visit.audience")))
                .isEqualTo("true");
        assertThat(hall.get(hall.cast.teacher(), "/requests/1")).bodyText().contains("/visits/" + hall.code());
        assertThat(hall.get(hall.cast.teacher(), "/visits/" + hall.code())).hasStatusOk();
        assertThat(hall.get(hall.cast.teacher2(), "/visits/" + hall.code())).hasStatus(404);
        assertThat(hall.count("visit_consent")).isZero();
    }

    @Test
    void bringsAnEmployeeThroughTheSignInBackToTheirTime() {
        var answer = hall.get(null, "/visits/employee?occurrence=" + hall.on("2026-11-25"));
        assertThat(answer).hasStatus(303).hasRedirectedUrl("/sign-in");
        assertThat(hall.get(hall.cast.teacher(), "/visits/employee?occurrence=" + hall.on("2026-11-25")))
                .hasStatus(303)
                .hasRedirectedUrl("/visits/new?occurrence=" + hall.on("2026-11-25"));
    }

    @Test
    void keepsAWishForWhomNoTimeSuits() {
        var answer = hall.send(hall.wishForm());
        assertThat(answer).hasStatus(303);
        assertThat(hall.get(null, answer.getResponse().getRedirectedUrl()))
                .bodyText()
                .contains("Мы подбираем вам время", "в субботу утром")
                .doesNotContain("Добавить в календарь");
        assertThat(hall.value("visit.state || ' ' || promise_basis")).isEqualTo("WISHED RECEPTION");
    }

    @Test
    void takesTheWholeOfARussianFormWithoutStumbling() {
        assertThat(hall.signUp("2026-11-26T14:15", "question", "ё".repeat(2000), "name", "я".repeat(150)))
                .hasStatus(303);
        assertThat(hall.signUp("2026-11-26T14:30", "contact", "osokina@school.example"))
                .hasStatus(303);
    }
}
