package school.helpdesk.mailbox.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What a person would read of HTML, in lines. Quotations and signatures, as mail programs mark them, become lines that begin
 * with «&gt;». Nothing is loaded, and nothing that is not shown is read.
 */
final class HtmlText implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of(
            "head",
            "title",
            "script",
            "style",
            "template",
            "noscript",
            "object",
            "embed",
            "iframe",
            "svg",
            "math",
            "audio",
            "video",
            "select",
            "textarea",
            "button");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");
    /** Classes and identities by which mail programs know their own. */
    private static final Set<String> OLD = Set.of(
            "gmail_quote",
            "gmail_attr",
            "yahoo_quoted",
            "moz-cite-prefix",
            "mail-quote-collapse",
            "gmail_signature",
            "moz-signature",
            "js-compose-signature",
            "signature");

    private static final String HIDDEN =
            "(?s).*(display:none|visibility:hidden|font-size:0(px|pt|em|%)?(;|$)|mso-hide:all|opacity:0(;|$)).*";
    private static final int MOST_DEPTH = 200;
    private static final int BEGINNING = 400;

    private final StringBuilder text = new StringBuilder();
    private final Deque<Element> old = new ArrayDeque<>();
    private boolean atLineStart = true;
    private boolean blank;

    private HtmlText() {}

    static String of(String html) {
        var document = Jsoup.parse(html);
        var reader = new HtmlText();
        document.body().filter(reader);
        return reader.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (depth > MOST_DEPTH) {
            if (node instanceof Element deep) append(deep.text());
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode words) {
            if (isPreformatted(words)) words.getWholeText().lines().forEach(this::line);
            else append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) return FilterResult.SKIP_ENTIRELY;
        if (isUnseen(element)) return FilterResult.SKIP_ENTIRELY;
        var name = element.normalName();
        if (name.equals("br") || name.equals("hr")) endLine();
        else if (BLOCKS.contains(name)) breakLine();
        if (isOld(element)) {
            breakLine();
            old.push(element);
        }
        if (name.equals("li")) append("• ");
        if (name.equals("td") || name.equals("th")) append(" ");
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (element.normalName().equals("a")) address(element);
        var ends = old.peek() == element;
        if (ends || BLOCKS.contains(element.normalName())) breakLine();
        if (ends) old.pop();
        if (element.normalName().equals("p")) endLine();
        return FilterResult.CONTINUE;
    }

    /** Where a link leads, unless that is what it says already. */
    private void address(Element link) {
        var href = link.attr("href").strip();
        if (!href.matches("(?i)https?://.{1,2000}")) return;
        var said = bare(link.text());
        if (!said.isEmpty() && !said.equals(bare(href))) append(" (" + href + ")");
    }

    private static String bare(String address) {
        return address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/$", "");
    }

    private static boolean isUnseen(Element element) {
        if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) return true;
        var style = element.attr("style");
        return !style.isEmpty()
                && style.toLowerCase(Locale.ROOT).replaceAll("\\s", "").matches(HIDDEN);
    }

    /** What was passed on deliberately is marked like a quotation by some programs, and is none. */
    private boolean isOld(Element element) {
        if (!old.isEmpty()) return false;
        var marked = element.normalName().equals("blockquote")
                || OLD.contains(element.id().toLowerCase(Locale.ROOT))
                || element.classNames().stream().anyMatch(OLD::contains);
        return marked && !Quotations.FORWARDED.fits(beginning(element));
    }

    private static String beginning(Element element) {
        var text = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode words) text.append(words.getWholeText());
            return text.length() < BEGINNING ? FilterResult.CONTINUE : FilterResult.STOP;
        });
        var told = text.toString().replaceAll("\\s+", " ").strip();
        return told.substring(0, Math.min(told.length(), BEGINNING));
    }

    private static boolean isPreformatted(TextNode words) {
        var around = words.parent();
        return around instanceof Element && around.normalName().equals("pre");
    }

    private void line(String words) {
        append(words);
        endLine();
    }

    private void append(String words) {
        var told = words.replaceAll("[ \\t\\r\\n\\f\\u00A0]+", " ");
        if (atLineStart || blank) told = told.stripLeading();
        if (told.isEmpty()) return;
        if (atLineStart && !old.isEmpty()) text.append("> ");
        atLineStart = false;
        text.append(told);
        blank = told.endsWith(" ");
    }

    private void breakLine() {
        if (!atLineStart) endLine();
    }

    private void endLine() {
        text.append('\n');
        atLineStart = true;
        blank = false;
    }
}
