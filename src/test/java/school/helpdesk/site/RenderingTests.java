package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class RenderingTests {

    final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/schedule");
    final MockHttpServletResponse response = new MockHttpServletResponse();

    /** What the portal does inside. */
    @FunctionalInterface
    interface Portal {
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    @Test
    void repeatsTheWholeAnswer() throws Exception {
        var face = rendered((asked, answer) -> {
            answer.setLocale(Locale.ENGLISH);
            answer.setContentType("text/plain;charset=UTF-8");
            answer.addHeader("Access-Control-Allow-Origin", "*");
            answer.addHeader("Vary", "Origin");
            answer.setIntHeader("Age", 0);
            answer.setContentLength(10);
            answer.getWriter().print("Приём");
        });
        var again = new MockHttpServletResponse();
        again.addHeader("Vary", "Cookie");
        face.orElseThrow().repeat(request, again);
        assertThat(again.getContentAsString())
                .isEqualTo(response.getContentAsString())
                .isEqualTo("Приём");
        assertThat(again.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(again.getHeaders("Vary")).containsExactly("Cookie", "Origin");
        for (var header : List.of("Access-Control-Allow-Origin", "Age", "Content-Language", "Content-Length", "ETag"))
            assertThat(again.getHeaderValues(header))
                    .as(header)
                    .isNotEmpty()
                    .isEqualTo(response.getHeaderValues(header));
    }

    @Test
    void seesNothingOfTheReaderButHowTheyWantItShown() throws Exception {
        request.setMethod("HEAD");
        request.addHeader("Accept", "text/html;charset=UTF-7");
        request.addHeader("If-None-Match", "*");
        request.setCookies(new Cookie("lang", "en"), new Cookie("helpdesk", "x"), new Cookie("theme", "no"));
        var face = rendered((asked, answer) -> {
            assertThat(asked.getMethod()).isEqualTo("GET");
            assertThat(Collections.list(asked.getHeaderNames())).isEmpty();
            assertThat(asked.getHeader("Accept")).isNull();
            assertThat(Collections.list(asked.getHeaders("If-None-Match"))).isEmpty();
            assertThat(asked.getSession(false)).isNull();
            assertThat(asked.getCookies())
                    .extracting(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .containsExactly("lang=en", "theme=auto", "view=standard");
        });
        assertThat(face).isPresent();
    }

    @Test
    void keepsNoCookie() throws Exception {
        assertThat(rendered((asked, answer) -> answer.addCookie(new Cookie("a", "b"))))
                .isEmpty();
        assertThat(rendered((asked, answer) -> answer.addHeader("Set-Cookie", "a=b")))
                .isEmpty();
        assertThat(rendered((asked, answer) -> response.addHeader("Set-Cookie", "a=b")))
                .as("past the recording")
                .isEmpty();
    }

    @Test
    void keepsNothingThatHasTheReadersFormToken() throws Exception {
        request.setAttribute("_csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret"));
        assertThat(rendered((asked, answer) -> answer.getWriter().print("Форма")))
                .isPresent();
        assertThat(rendered((asked, answer) ->
                        answer.getWriter().print(((CsrfToken) asked.getAttribute("_csrf")).getToken())))
                .isEmpty();
        assertThat(response.getContentAsString()).contains("secret");
    }

    @Test
    void keepsNothingInWhichASessionBegan() throws Exception {
        assertThat(rendered((asked, answer) -> asked.getSession())).isEmpty();
        assertThat(rendered((asked, answer) -> asked.getSession(true))).isEmpty();
    }

    @Test
    void keepsNoRefusalAndTellsIt() throws Exception {
        assertThat(rendered((asked, answer) -> {
                    answer.setStatus(404);
                    answer.getWriter().print("?");
                }))
                .isEmpty();
        assertThat(response.getContentAsString()).isEqualTo("?");
        assertThat(response.containsHeader("ETag")).isFalse();
    }

    @Test
    void keepsNoWayElsewhere() throws Exception {
        assertThat(rendered((asked, answer) -> answer.sendRedirect("/"))).isEmpty();
        assertThat(response.getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void keepsNothingWhenTheContainerIsToTellAnError() throws Exception {
        assertThat(rendered((asked, answer) -> answer.sendError(406))).isEmpty();
        assertThat(response.getStatus()).isEqualTo(406);
        assertThat(response.isCommitted()).isTrue();
    }

    private Optional<Face> rendered(Portal portal) throws ServletException, IOException {
        var rendering = new Rendering(request, response);
        FilterChain chain = (asked, answer) -> portal.answer((HttpServletRequest) asked, (HttpServletResponse) answer);
        var face = rendering.run(chain);
        rendering.send();
        return face;
    }
}
