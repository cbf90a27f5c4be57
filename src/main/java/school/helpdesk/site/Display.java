package school.helpdesk.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * How one reader wants pages shown. Kept in three cookies of the reader's own and never derived from the browser's
 * language: the school's pages are Russian until somebody asks for English.
 *
 * @param language {@code ru} or {@code en}
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param view {@code standard}, or {@code clear} for people who see badly
 * @param keys {@code off} where letters typed outside of fields shall do nothing, else {@code on}
 */
public record Display(String language, String theme, String view, String keys) {

    public static final String LANGUAGE = "lang";
    public static final String THEME = "theme";
    public static final String VIEW = "view";
    public static final String KEYS = "keys";

    public static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Set<String> LANGUAGES = Set.of("ru", "en");
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");
    private static final Set<String> VIEWS = Set.of("standard", "clear");
    private static final Set<String> SWITCH = Set.of("on", "off");

    /** The wishes of the request's cookies; whatever is missing or unknown becomes the default. */
    public static Display of(HttpServletRequest request) {
        return new Display(
                        cookie(request, LANGUAGE), cookie(request, THEME), cookie(request, VIEW), cookie(request, KEYS))
                .tidied();
    }

    /** Whether this value may be kept under this name. */
    public static boolean knows(String name, @Nullable String value) {
        return switch (name) {
            case LANGUAGE -> value != null && LANGUAGES.contains(value);
            case THEME -> value != null && THEMES.contains(value);
            case VIEW -> value != null && VIEWS.contains(value);
            case KEYS -> value != null && SWITCH.contains(value);
            default -> false;
        };
    }

    /** Those of somebody who wants a page to look just like this. */
    Cookie[] cookies() {
        return new Cookie[] {new Cookie(LANGUAGE, language), new Cookie(THEME, theme), new Cookie(VIEW, view)};
    }

    public Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : RUSSIAN;
    }

    public boolean isClear() {
        return view.equals("clear");
    }

    public boolean hasKeys() {
        return keys.equals("on");
    }

    private Display tidied() {
        return new Display(
                knows(LANGUAGE, language) ? language : "ru",
                knows(THEME, theme) ? theme : "auto",
                knows(VIEW, view) ? view : "standard",
                knows(KEYS, keys) ? keys : "on");
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }
}
