package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Measures the tokens by WCAG 2.2: 4.5 to 1 for words, 3 to 1 for the edges of controls; 7 to 1 in the clear view. */
class ContrastTests {

    private static final Path CSS = Path.of("src/main/resources/static/css");
    private static final Pattern TOKEN = Pattern.compile("--color-([\\w-]+): (#[0-9a-f]{6})");
    private static final List<String> TONES = List.of("good", "warn", "bad", "info");

    @Test
    void readsWellInTheLight() throws IOException {
        assertThat(tooClose(light(), 4.5)).isEmpty();
    }

    @Test
    void readsWellInTheDark() throws IOException {
        assertThat(tooClose(dark(), 4.5)).isEmpty();
    }

    @Test
    void readsBestInTheClearView() throws IOException {
        var views = read("tokens-view.css").split("\\[data-view=\"clear\"]");
        var light = with(light(), views[2]);
        assertThat(tooClose(light, 7)).isEmpty();
        assertThat(tooClose(with(light, views[3]), 7)).isEmpty();
    }

    @Test
    void saysTheDarkColoursTwiceAlike() throws IOException {
        var dark = read("tokens-dark.css").split("@media");
        assertThat(with(Map.of(), dark[1])).isEqualTo(with(Map.of(), dark[0]));
        var clear = read("tokens-view.css").split("\\[data-view=\"clear\"]");
        assertThat(with(Map.of(), clear[4])).isEqualTo(with(Map.of(), clear[3]));
    }

    private static List<String> tooClose(Map<String, String> colours, double enough) {
        var faults = new ArrayList<String>();
        var grounds = new ArrayList<>(List.of("surface", "raised", "neutral-soft", "accent-soft"));
        TONES.forEach(tone -> grounds.add(tone + "-soft"));
        for (var ground : grounds) {
            for (var ink : List.of("text", "muted", "link")) check(colours, ink, ground, enough, faults);
        }
        for (var tone : TONES) {
            for (var ground : List.of("surface", "raised", tone + "-soft"))
                check(colours, tone, ground, enough, faults);
        }
        check(colours, "accent-text", "accent", enough, faults);
        check(colours, "accent-text", "accent-strong", enough, faults);
        check(colours, "band-text", "band", enough, faults);
        check(colours, "focus-text", "focus", enough, faults);
        check(colours, "raised", "bad", enough, faults);
        check(colours, "edge", "surface", 3, faults);
        check(colours, "edge", "raised", 3, faults);
        return faults;
    }

    private static void check(
            Map<String, String> colours, String ink, String ground, double enough, List<String> faults) {
        var ratio = contrast(colours.getOrDefault(ink, "?"), colours.getOrDefault(ground, "?"));
        if (ratio < enough) faults.add("%s on %s: %.2f".formatted(ink, ground, ratio));
    }

    private static double contrast(String one, String other) {
        var a = luminance(one) + 0.05;
        var b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> light() throws IOException {
        return with(Map.of(), read("tokens.css"));
    }

    private static Map<String, String> dark() throws IOException {
        return with(light(), read("tokens-dark.css").split("@media")[0]);
    }

    private static Map<String, String> with(Map<String, String> before, String css) {
        var colours = new HashMap<>(before);
        TOKEN.matcher(css).results().forEach(token -> colours.put(token.group(1), token.group(2)));
        return colours;
    }

    private static String read(String file) throws IOException {
        return Files.readString(CSS.resolve(file));
    }
}
