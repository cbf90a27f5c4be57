package school.helpdesk.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** How often one wants letters is one's own choice. */
@PageTest
class WishPageTests {

    private static final String PAGE = "/notices/settings";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NoticeDesk desk;

    @Test
    void offersThreeWaysWithTheFirstChosen() {
        assertThat(show())
                .hasStatusOk()
                .bodyText()
                .contains("Сразу:", "Раз в день:", "Никогда:", checked(LetterWish.AT_ONCE));
    }

    @Test
    void keepsTheChoice() {
        for (var wish : LetterWish.values()) {
            assertThat(choose(wish.name())).hasStatus(303).hasRedirectedUrl(PAGE);
            assertThat(desk.wish(cast.teacher())).isEqualTo(wish);
            assertThat(show()).bodyText().contains(checked(wish));
        }
        assertThat(desk.wish(cast.teacher2())).isEqualTo(LetterWish.AT_ONCE);
    }

    @Test
    void refusesWhatIsNoChoice() {
        desk.wish(LetterWish.DAILY, cast.teacher());
        for (var nonsense : new String[] {"", "SOMETIMES"})
            assertThat(choose(nonsense)).as(nonsense).hasStatus(422);
        assertThat(mvc.post().uri(PAGE).with(cast.as(cast.teacher())).with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Выберите, когда писать вам");
        assertThat(desk.wish(cast.teacher())).isEqualTo(LetterWish.DAILY);
    }

    @Test
    void saysWhereLettersGoAndThatNoneLeave() {
        assertThat(show()).bodyText().contains("Вашего адреса почты портал не знает", "портал писем не отправляет");
        jdbc.sql("update person set email = 'irina@school.example'").update();
        assertThat(show()).bodyText().contains("irina@school.example", "его изменит администратор");
    }

    @Test
    void isFoundFromTheAccountAndFromTheNotices() {
        for (var page : new String[] {"/account", "/notices"})
            assertThat(mvc.get().uri(page).with(cast.as(cast.teacher())))
                    .bodyText()
                    .contains("href=\"" + PAGE + "\"");
    }

    private static String checked(LetterWish wish) {
        return "value=\"" + wish + "\" name=\"letters\" checked";
    }

    private MvcTestResult show() {
        return mvc.get().uri(PAGE).with(cast.as(cast.teacher())).exchange();
    }

    private MvcTestResult choose(String wish) {
        return mvc.post()
                .uri(PAGE)
                .param("letters", wish)
                .with(cast.as(cast.teacher()))
                .with(csrf())
                .exchange();
    }
}
