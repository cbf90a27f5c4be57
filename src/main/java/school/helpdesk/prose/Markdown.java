package school.helpdesk.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns Markdown into the little HTML a text needs. Raw HTML is shown as text and pictures as their descriptions, but for
 * those that whoever asks has at the portal itself; what comes out passes a list of allowed elements besides. A line break
 * stays one.
 */
public final class Markdown {

    /** Deeper than anybody writes, and far from what the renderer could not climb down. */
    private static final int DEEPEST = 40;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST / 2).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "strong",
                    "em",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code",
                    "pre",
                    "a",
                    "img")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(Pattern.compile("(/[a-z0-9-]+)+"))
            .onElements("img")
            .allowAttributes("alt", "width", "height", "loading")
            .onElements("img")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("noopener", "nofollow")
            .toFactory();

    /**
     * A picture that a text names.
     *
     * @param reference what the text names it by
     * @param words what it says of the picture; may be empty
     */
    public record Named(String reference, String words) {}

    /**
     * A picture of the portal's own.
     *
     * @param address within the portal
     * @param width in pixels, as is the height
     */
    public record Picture(String address, int width, int height) {}

    private Markdown() {}

    /** Safe to put into a page below its {@code h1}: the highest heading is an {@code h2}, and no level is left out. */
    public static String html(String markdown) {
        return html(markdown, 1);
    }

    /**
     * The same below a heading further down.
     *
     * @param below its level, 1 for {@code h1}
     */
    public static String html(String markdown, int below) {
        return html(markdown, below, Map.of());
    }

    /**
     * The same with pictures.
     *
     * @param pictures by what the text names them by; any other is shown as its description
     */
    public static String html(String markdown, int below, Map<String, Picture> pictures) {
        var document = PARSER.parse(markdown);
        if (isTooDeep(document)) return "<p>" + HtmlUtils.htmlEscape(markdown, "UTF-8") + "</p>";
        var above = new ArrayDeque<Integer>();
        var shown = new HashMap<Node, Picture>();
        for (var node : inOrder(document)) {
            if (node instanceof Heading heading) fit(heading, above, below);
            if (node instanceof Image image) {
                var picture = pictures.get(image.getDestination());
                if (picture == null) describe(image);
                else shown.put(image, picture);
            }
        }
        return ALLOWED.sanitize(renderer(shown).render(document));
    }

    /** The pictures that a text names, in its order. */
    public static List<Named> pictures(String markdown) {
        return inOrder(PARSER.parse(markdown)).stream()
                .filter(Image.class::isInstance)
                .map(Image.class::cast)
                .map(image -> new Named(image.getDestination(), words(image)))
                .toList();
    }

    /** The words alone, in one line. */
    public static String plain(String markdown) {
        return words(PARSER.parse(markdown));
    }

    private static String words(Node whole) {
        var words = new StringBuilder();
        for (var node : inOrder(whole)) {
            if (node instanceof Text text) words.append(text.getLiteral());
            else if (node instanceof Code code) words.append(code.getLiteral());
            else if (node instanceof FencedCodeBlock code)
                words.append(code.getLiteral()).append(' ');
            else if (node instanceof IndentedCodeBlock code)
                words.append(code.getLiteral()).append(' ');
            else if (node instanceof HtmlBlock html)
                words.append(html.getLiteral()).append(' ');
            else if (node instanceof HtmlInline html) words.append(html.getLiteral());
            else words.append(node instanceof Block || node.getFirstChild() == null ? " " : "");
        }
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    private static HtmlRenderer renderer(Map<Node, Picture> pictures) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br>\n")
                .attributeProviderFactory(context -> (node, element, attributes) -> {
                    var picture = pictures.get(node);
                    if (picture == null) return;
                    attributes.put("src", picture.address());
                    attributes.put("width", String.valueOf(picture.width()));
                    attributes.put("height", String.valueOf(picture.height()));
                    attributes.put("loading", "lazy");
                })
                .build();
    }

    /** @param above the levels, as they were written, of the headings under which this one comes */
    private static void fit(Heading heading, ArrayDeque<Integer> above, int below) {
        while (!above.isEmpty() && above.peek() >= heading.getLevel()) above.pop();
        above.push(heading.getLevel());
        heading.setLevel(Math.min(above.size() + below, 6));
    }

    private static void describe(Image image) {
        while (image.getFirstChild() != null) image.insertBefore(image.getFirstChild());
        image.unlink();
    }

    private static boolean isTooDeep(Node document) {
        var depth = 0;
        var node = document.getFirstChild();
        while (node != null) {
            if (depth > DEEPEST) return true;
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null || node == document ? null : node.getNext();
        }
        return false;
    }

    /** Without climbing down by recursion, which a hostile text could make too deep. */
    private static List<Node> inOrder(Node document) {
        var nodes = new ArrayList<Node>();
        var waiting = new ArrayDeque<Node>();
        waiting.push(document);
        while (!waiting.isEmpty()) {
            var node = waiting.pop();
            nodes.add(node);
            for (var child = node.getLastChild(); child != null; child = child.getPrevious()) waiting.push(child);
        }
        return nodes;
    }
}
