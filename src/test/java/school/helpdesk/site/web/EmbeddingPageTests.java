package school.helpdesk.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

@PageTest
class EmbeddingPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Test
    void isFoundFromTheProfile() {
        assertThat(mvc.get().uri("/profile").with(cast.as(cast.admin())))
                .bodyText()
                .contains("href=\"/profile/embedding\"");
    }

    @Test
    void givesTheCodeAndShowsWhatItMakes() {
        var answer = open("");
        assertThat(snippet(answer))
                .isEqualTo("<iframe src=\"http://localhost:8080/schedule/embed\""
                        + " title=\"График помощи с электронным журналом\""
                        + " width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>");
        assertThat(answer)
                .bodyText()
                .contains("readonly", "<iframe class=\"preview\" src=\"/schedule/embed\" title=\"");
    }

    @Test
    void changesTheCodeAndTheSampleAsChosen() {
        var answer = open("?audience=PARENTS&theme=dark&lang=en");
        assertThat(snippet(answer))
                .contains("/schedule/embed?audience=PARENTS&amp;theme=dark&amp;lang=en\"")
                .contains("title=\"Schedule of help with the electronic journal\"");
        assertThat(answer)
                .bodyText()
                .contains("src=\"/schedule/embed?audience=PARENTS&amp;theme=dark&amp;lang=en\"")
                .contains("value=\"PARENTS\" selected", "value=\"dark\" selected", "value=\"en\" selected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?audience=&theme=&lang=", "?audience=%22%3E&theme=auto&lang=de", "?audience=A&audience=B"})
    void takesNonsenseForNoChoice(String query) {
        assertThat(snippet(open(query))).isEqualTo(snippet(open("")));
    }

    @Test
    void mayFrameThePortalItselfAndNothingElse() {
        var policy = open("").getResponse().getHeader("Content-Security-Policy");
        assertThat(policy).contains("frame-src 'self'", "default-src 'none'", "frame-ancestors 'none'");
        assertThat(mvc.get()
                        .uri("/profile")
                        .with(cast.as(cast.admin()))
                        .exchange()
                        .getResponse())
                .satisfies(profile ->
                        assertThat(profile.getHeader("Content-Security-Policy")).doesNotContain("frame-src"));
    }

    private MvcTestResult open(String query) {
        var answer = mvc.get()
                .uri("/profile/embedding" + query)
                .with(cast.as(cast.admin()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private static String snippet(MvcTestResult answer) {
        var page = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return HtmlUtils.htmlUnescape(page.replaceAll("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1"));
    }
}
