package school.helpdesk.site.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.site.Display;

/** How the schedule is to look in a frame of another site. What is missing or unknown stays as it is by default. */
record EmbeddingForm(
        @Nullable String audience,
        @Nullable String theme,
        @Nullable String lang) {

    static final List<String> AUDIENCES = List.of("", "PARENTS", "EMPLOYEES");
    static final List<String> THEMES = List.of("", "light", "dark");
    static final List<String> LANGUAGES = List.of("", "en");

    /** In CSS pixels; the preview has it too. */
    private static final int HEIGHT = 640;

    EmbeddingForm tidied() {
        return new EmbeddingForm(known(audience, AUDIENCES), known(theme, THEMES), known(lang, LANGUAGES));
    }

    Locale locale() {
        return "en".equals(lang) ? Locale.ENGLISH : Display.RUSSIAN;
    }

    /** @param portal its address without a path, or nothing for one that holds within the portal */
    String address(String portal) {
        var address = UriComponentsBuilder.fromUriString(portal.replaceAll("/$", "") + "/schedule/embed");
        add(address, "audience", audience);
        add(address, "theme", theme);
        add(address, "lang", lang);
        return address.toUriString();
    }

    /** HTML to paste. */
    String snippet(String portal, String title) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\" loading=\"lazy\"></iframe>"
                .formatted(html(address(portal)), html(title), HEIGHT);
    }

    private static String known(@Nullable String value, List<String> values) {
        return value != null && values.contains(value) ? value : "";
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) address.queryParam(name, value);
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
