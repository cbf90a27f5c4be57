package school.helpdesk.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.RuleBroken;

@PageTest
class RefusalsTests {

    record Form(@NotBlank String name, List<String> several) {}

    /** Does what the modules' controllers do; nested in a test, it is no bean of the portal. */
    @Controller
    static class Desk {

        private Form typed = new Form("", List.of());

        @PostMapping("/forms")
        String create(@Valid @ModelAttribute("form") Form form, Errors errors) {
            typed = form;
            return errors.hasErrors() ? "forms/new" : "redirect:/forms";
        }

        @GetMapping("/broken")
        String broken() {
            throw new RuleBroken("site.moment", LocalDate.of(2026, 11, 26), "14:00");
        }

        @GetMapping("/overtaken")
        String overtaken() {
            throw new OptimisticLockingFailureException("somebody was quicker");
        }

        @GetMapping("/hidden")
        String hidden() {
            throw new NotFound("request 7");
        }

        @GetMapping("/things/{id}")
        String thing(@PathVariable UUID id) {
            return id.toString();
        }

        @GetMapping("/days")
        String day(@RequestParam LocalDate on) {
            return on.toString();
        }
    }

    @Autowired
    Refusals refusals;

    @Autowired
    ThymeleafViewResolver views;

    @Autowired
    @Qualifier("mvcConversionService")
    FormattingConversionService conversions;

    @Value("${local.server.port}")
    int port;

    private final Desk desk = new Desk();
    private MockMvcTester mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(desk)
                .setControllerAdvice(refusals, new Typed())
                .addInterceptors(new FormAnswer())
                .setConversionService(conversions)
                .setLocaleResolver(new DisplayLocale())
                .setViewResolvers((name, locale) -> nothing())
                .build());
    }

    @Test
    void answers422WhenAFormComesBackWithMistakes() {
        assertThat(mvc.post().uri("/forms").param("name", " \u00a0\u200b "))
                .hasStatus(422)
                .hasViewName("forms/new");
        assertThat(mvc.post().uri("/forms").param("name", "x")).hasStatusOk();
    }

    @Test
    void tidiesWhatWasTyped() {
        mvc.post()
                .uri("/forms")
                .param("name", " \u0000Йод\u0007\r\nдва\rтри\tи ё \u00a0\n")
                .param("several", " а ", "б\u0000")
                .exchange();
        assertThat(desk.typed.name()).isEqualTo("Йод\nдва\nтри\tи ё");
        assertThat(desk.typed.several()).containsExactly("а", "б");
    }

    @Test
    void saysWhichRuleRefused() {
        assertThat(mvc.get().uri("/broken"))
                .hasStatus(409)
                .hasViewName("error/409")
                .model()
                .containsEntry("reason", "26 ноября 2026, 14:00");
        assertThat(mvc.get().uri("/overtaken")).hasStatus(409).hasViewName("error/409");
    }

    @Test
    void findsNothingAtAnAddressThatCannotBe() {
        assertThat(mvc.get().uri("/hidden")).hasStatus(404).hasViewName("error/404");
        assertThat(mvc.get().uri("/things/not-an-id")).hasStatus(404).hasViewName("error/404");
        assertThat(mvc.get().uri("/days?on=2026-02-31")).hasStatus(400).hasViewName("error/4xx");
    }

    @Test
    void sendsOnWith303() throws Exception {
        var response = new MockHttpServletResponse();
        var view = views.resolveViewName("redirect:/forms", Locale.ROOT);
        assertThat(view).isNotNull();
        var request = new MockHttpServletRequest("POST", "/forms");
        request.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, new FlashMap());
        view.render(null, request, response);
        assertThat(response.getStatus()).isEqualTo(303);
    }

    @Test
    void refusesAFloodInWords() throws Exception {
        var body = "_csrf=x&username=" + "a".repeat(5_500_000);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1>Слишком много данных</h1>");
    }

    private static View nothing() {
        return new AbstractView() {
            @Override
            protected void renderMergedOutputModel(
                    Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) {}
        };
    }
}
