package school.helpdesk.drafts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page whose address names a draft shows it in its form. One that was sent or discarded meanwhile, or is somebody
 * else's, is said to be gone, and the page is shown without it.
 */
@Configuration(proxyBeanMethods = false)
class Restoring implements WebMvcConfigurer, HandlerInterceptor {

    private final DraftsDesk desk;

    Restoring(DraftsDesk desk) {
        this.desk = desk;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET") || request.getDispatcherType() != DispatcherType.REQUEST) return true;
        var asked = request.getParameter("draft");
        var me = Drafts.me();
        if (asked == null || me == null) return true;
        var found = id(asked)
                .flatMap(id -> desk.find(id, me))
                .filter(draft -> draft.place().path().equals(request.getRequestURI()));
        if (found.isPresent()) Drafts.restore(found.get(), request);
        else showWithout(request, response);
        return found.isPresent();
    }

    private static void showWithout(HttpServletRequest request, HttpServletResponse response) {
        var flash = new FlashMap();
        flash.put("done", "drafts.done.gone");
        new SessionFlashMapManager().saveOutputFlashMap(flash, request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString())
                        .replaceQueryParam("draft")
                        .toUriString());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
