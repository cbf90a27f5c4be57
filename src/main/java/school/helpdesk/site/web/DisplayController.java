package school.helpdesk.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import school.helpdesk.site.Back;
import school.helpdesk.site.Display;

/** Remembers how a reader wants pages shown. It changes nothing but the reader's own cookies, so a GET may do it. */
@Controller
class DisplayController {

    private static final Duration KEPT = Duration.ofDays(365);

    @GetMapping("/display")
    ResponseEntity<Void> update(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String keys,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(Display.LANGUAGE, lang, request, response);
        keep(Display.VIEW, view, request, response);
        keep(Display.THEME, theme, request, response);
        keep(Display.KEYS, keys, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Back.safe(back))
                .build();
    }

    private static void keep(
            String name, @Nullable String value, HttpServletRequest request, HttpServletResponse response) {
        if (value == null || !Display.knows(name, value)) return;
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
