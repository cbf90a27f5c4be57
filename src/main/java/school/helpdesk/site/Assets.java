package school.helpdesk.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The style, the script and the mark of all pages, put together once at start: one request each, under a name that
 * changes with the content, so browsers may keep them for ever.
 */
@Component
public class Assets {

    /** Later layers win, whatever the order of the files. */
    private static final String LAYERS = "@layer tokens, base, layout, components, modules, print;\n";

    private final Asset style;
    private final Asset script;
    private final Asset icon;
    private final Map<String, Asset> byName;

    Assets() throws IOException {
        style = asset(
                "app",
                "css",
                LAYERS
                        + bare(joined(
                                "css/tokens.css",
                                "css/tokens-dark.css",
                                "css/tokens-view.css",
                                "css/base.css",
                                "css/layout.css",
                                "css/components/*.css",
                                "css/modules/*.css",
                                "css/print.css")));
        script = asset("app", "js", plain(joined("js/*.js")));
        icon = asset("icon", "svg", joined("icon.svg"));
        byName = Stream.of(style, script, icon).collect(Collectors.toMap(Asset::name, Function.identity()));
    }

    public String cssHref() {
        return style.href();
    }

    public String jsHref() {
        return script.href();
    }

    public String iconHref() {
        return icon.href();
    }

    public Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static String joined(String... patterns) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var all = new StringBuilder();
        for (var pattern : patterns) {
            for (var file : sorted(resolver.getResources("classpath*:static/" + pattern))) {
                all.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
            }
        }
        return all.toString();
    }

    /** Without what only who writes it reads. */
    private static String bare(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\n\\s*", "\n")
                .replaceAll("(?<=[{};,])\n", "")
                .replaceAll("(?<=[a-z0-9-]): (?!\")", ":")
                .replace(" {", "{")
                .replace(";}", "}");
    }

    /** The same of a script: whole lines that comment, indents and air; no text of ours spans two lines or has an arrow. */
    private static String plain(String js) {
        return js.replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("\\s*\n\\s*", "\n")
                .replaceAll("(?<=[{;,(])\n", "")
                .replace(" => ", "=>")
                .replace(" = ", "=");
    }

    private static Resource[] sorted(Resource[] files) {
        Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
        return files;
    }

    private static Asset asset(String stem, String type, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        return new Asset(stem + "-" + hash(content) + "." + type, type, content);
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
