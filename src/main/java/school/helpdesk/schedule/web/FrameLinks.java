package school.helpdesk.schedule.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.people.Audience;

/**
 * Addresses in the frame, which keep what it was asked to look like.
 *
 * @param theme {@code light} or {@code dark}; anything else is left to the reader's system
 * @param lang {@code en}; anything else is Russian
 */
record FrameLinks(
        @Nullable Audience audience,
        @Nullable String theme,
        @Nullable String lang) {

    private static final Set<String> THEMES = Set.of("light", "dark");

    /** @param week null for the current one */
    public String in(@Nullable Week week) {
        return address("/schedule/embed", week)
                .queryParamIfPresent("theme", Optional.ofNullable(theme).filter(THEMES::contains))
                .queryParamIfPresent("lang", Optional.ofNullable(lang).filter("en"::equals))
                .toUriString();
    }

    /** @param week null for the current one */
    public String out(@Nullable Week week) {
        return address("/schedule", week).toUriString();
    }

    private UriComponentsBuilder address(String path, @Nullable Week week) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("week", Optional.ofNullable(week))
                .queryParamIfPresent("audience", Optional.ofNullable(audience));
    }
}
