package school.helpdesk.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * An answer that can be given again.
 *
 * @param headers says them
 * @param tag of the body; weak, because the answer may be compressed on its way
 */
record Face(List<Consumer<HttpServletResponse>> headers, byte[] body, String tag) {

    /** More than its headers, its tag and its key ever take: no address is longer than 8 KB. */
    private static final int BESIDES = 10 << 10;

    private static final int TAG_BYTES = 16;

    static Face of(List<Consumer<HttpServletResponse>> headers, byte[] body) {
        return new Face(List.copyOf(headers), body, "W/\"" + hash(body) + "\"");
    }

    int weight() {
        return body.length + BESIDES;
    }

    /** Gives it to a further reader. */
    void repeat(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(header -> header.accept(response));
        show(request, response);
    }

    /** What follows the headers, or the word that the reader has it already. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (new ServletWebRequest(request, response).checkNotModified(tag)) return;
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(body);
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
