package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;

/** Draws every component on one page, and leaves it in {@code target/gallery} to be looked at. */
@PageTest
class ComponentsTests {

    record Form(
            String topic,
            String subject,
            String steps,
            LocalDate date,
            LocalTime time,
            Integer seats,
            String level,
            List<String> audiences,
            Boolean consent,
            String password) {}

    private static final Form FILLED = new Form(
            "GRADES",
            "Оценка «5» <script>",
            "Нажимаю «Сохранить»",
            LocalDate.of(2026, 11, 26),
            LocalTime.of(14, 0),
            3,
            "GRADES",
            List.of("GRADES"),
            true,
            "secret-word");

    @Autowired
    ThymeleafViewResolver views;

    @Autowired
    ApplicationContext context;

    @Autowired
    Assets assets;

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/requests/new");
    private Map<String, Object> done = Map.of();
    private final BeanPropertyBindingResult errors = new BeanPropertyBindingResult(FILLED, "form");

    @BeforeEach
    void askFromABrowser() {
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(
                DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(Locale.forLanguageTag("ru")));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsWhatWasTypedAndNeverAPassword() throws Exception {
        var html = draw("filled");
        assertThat(html)
                .contains("value=\"2026-11-26\"", "value=\"14:00\"", "value=\"3\"", "&lt;script&gt;")
                .doesNotContain("secret-word", "error-summary");
        assertThat(html)
                .containsPattern(
                        "<input type=\"radio\" id=\"topic\" value=\"GRADES\" name=\"topic\" checked=\"checked\">")
                .containsPattern("<option value=\"GRADES\" selected=\"selected\">");
    }

    @Test
    void namesEveryMistakeTwiceAndLinksTheOneToTheOther() throws Exception {
        signInAsEverything();
        errors.rejectValue("subject", "typeMismatch", "Напишите, что случилось");
        errors.rejectValue("topic", "typeMismatch", "Выберите тему");
        errors.reject("typeMismatch", "Всё вместе не годится");
        var html = draw("mistaken");
        assertThat(html).contains("href=\"#subject\"", "href=\"#topic\"", "id=\"subject-error\"", "id=\"topic-error\"");
        assertThat(html)
                .contains("aria-describedby=\"subject-hint subject-error\"", "aria-invalid=\"true\"")
                .contains("role=\"alert\"")
                .contains("href=\"/queue\"", "Громова Е. П.", "action=\"/sign-out\"");
    }

    @Test
    void saysWhatIsDoneWithItsArgumentsOrWithout() throws Exception {
        done = Map.of("done", "site.nav.home");
        assertThat(draw("done")).contains("<p>Главная</p>");
        done = Map.of("done", "site.moment", "doneArgs", List.of(LocalDate.of(2026, 11, 26), "14:00"));
        assertThat(draw("done")).contains("<p>26 ноября 2026, 14:00</p>");
        done = Map.of("done", "site.moment", "doneArgs", new Object[] {"а", "б"});
        assertThat(draw("done")).contains("<p>а, б</p>");
        done = Map.of("done", "site.accessibility.phone", "doneArgs", "128");
        assertThat(draw("done")).contains("<p>Телефон: 128</p>");
    }

    private static void signInAsEverything() {
        var access = new Access(PersonId.fresh(), "Громова Е. П.", EnumSet.allOf(Right.class));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(access, null, List.of()));
    }

    private String draw(String name) throws Exception {
        var response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        var view = views.resolveViewName("gallery", Locale.forLanguageTag("ru"));
        assertThat(view).isNotNull();
        view.render(model(), request, response);
        var html = response.getContentAsString();
        var folder = Files.createDirectories(Path.of("target", "gallery", "assets"));
        for (var href : List.of(assets.cssHref(), assets.jsHref(), assets.iconHref())) {
            var asset = assets.named(href.substring("/assets/".length())).orElseThrow();
            Files.write(folder.resolve(asset.name()), asset.content());
        }
        Files.writeString(folder.resolveSibling(name + ".html"), html);
        return html;
    }

    private Map<String, Object> model() {
        var topics = new TreeMap<>(Map.of("GRADES", "Учёт успеваемости", "LESSONS", "Проведение уроков"));
        var model = new TreeMap<String, Object>(Map.of(
                "form",
                FILLED,
                BindingResult.MODEL_KEY_PREFIX + "form",
                errors,
                "topics",
                topics,
                "instant",
                Instant.parse("2026-11-24T05:00:00Z")));
        model.putAll(done);
        return model;
    }
}
