package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Reads a page as its reader would. */
final class Reading {

    private static final Pattern ROW = Pattern.compile("href=\"/requests/(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("<a [^>]*rel=\"next\"[^>]*>");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

    private Reading() {}

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** The requests in a list, in their order. */
    static List<Long> numbers(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return ROW.matcher(text(page))
                .results()
                .map(row -> Long.valueOf(row.group(1)))
                .toList();
    }

    /** Where the next page is, or null on the last one. */
    static @Nullable String next(MvcTestResult page) {
        var link = NEXT.matcher(text(page));
        if (!link.find()) return null;
        var href = HREF.matcher(link.group());
        assertThat(href.find()).isTrue();
        return HtmlUtils.htmlUnescape(href.group(1));
    }
}
