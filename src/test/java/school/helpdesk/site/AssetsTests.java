package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTests {

    private static final int KIB = 1024;

    private final Assets assets;

    AssetsTests() throws IOException {
        assets = new Assets();
    }

    @Test
    void namesTheOrderOfLayersFirst() {
        assertThat(text(assets.cssHref())).startsWith("@layer tokens, base, layout, components, modules, print;");
    }

    @Test
    void holdsEveryLayerAndEveryBehaviour() {
        assertThat(text(assets.cssHref())).contains(".error-summary{", ".skip-link{", "@media print");
        assertThat(text(assets.jsHref())).contains("window.confirm", "data-focus", "pageshow");
        assertThat(text(assets.iconHref())).startsWith("<svg");
    }

    @Test
    void keepsTheNameWhileTheContentIsTheSame() throws IOException {
        var again = new Assets();
        assertThat(again.cssHref()).isEqualTo(assets.cssHref()).matches("/assets/app-[0-9a-f]{12}\\.css");
        assertThat(again.jsHref()).isEqualTo(assets.jsHref()).matches("/assets/app-[0-9a-f]{12}\\.js");
    }

    @Test
    void knowsNoOtherName() {
        assertThat(assets.named("app-000000000000.css")).isEmpty();
        assertThat(assets.named("../application.yaml")).isEmpty();
    }

    @Test
    void staysSmallBeforeAnyCompression() {
        var size = Stream.of(assets.cssHref(), assets.jsHref())
                .mapToInt(href -> text(href).getBytes(StandardCharsets.UTF_8).length)
                .sum();
        assertThat(size).isLessThan(60 * KIB);
    }

    @Test
    void fetchesNothingFromElsewhere() {
        assertThat(text(assets.cssHref())).doesNotContain("url(", "@import", "http");
        assertThat(text(assets.jsHref())).doesNotContain("http", "import(", "XMLHttpRequest");
    }

    @Test
    void leavesColoursToTheTokens() {
        var parts = text(assets.cssHref()).split("@layer components\\{");
        assertThat(parts).hasSizeGreaterThan(5);
        assertThat(Stream.of(parts).skip(1)).noneMatch(part -> part.split("@layer")[0].contains(":#"));
    }

    private String text(String href) {
        var asset = assets.named(href.substring("/assets/".length())).orElseThrow();
        return new String(asset.content(), StandardCharsets.UTF_8);
    }
}
