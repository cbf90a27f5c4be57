package school.helpdesk.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A letter as it comes over the wire, header by header. */
public final class Eml {

    private final List<String> headers = new ArrayList<>();
    private byte[] body = {};

    private Eml() {}

    /** With an identity, a sender, a subject and words. */
    public static Eml letter(String id, String from, String subject, String words) {
        return new Eml()
                .header("Message-ID", "<" + id + "@mail.example>")
                .header("From", from)
                .header("To", "help@school.example")
                .header("Date", "Tue, 24 Nov 2026 09:59:00 +0700")
                .header("Subject", encoded(subject))
                .text(words);
    }

    public static Eml bare() {
        return new Eml();
    }

    public Eml header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    /** Leaves a header out. */
    public Eml without(String name) {
        headers.removeIf(line -> line.startsWith(name + ":"));
        return this;
    }

    public Eml text(String words) {
        return body("text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8));
    }

    public Eml text(String words, String charset) {
        return body("text/plain; charset=" + charset, words.getBytes(Charset.forName(charset)));
    }

    public Eml html(String html) {
        return body("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public Eml body(String type, byte[] bytes) {
        without("Content-Type").header("Content-Type", type);
        body = bytes;
        return this;
    }

    /** @param kind of {@code multipart}, with its parameters */
    public Eml parts(String kind, String... parts) {
        var mark = "mark-" + Math.abs(String.join("", parts).hashCode());
        var all = new StringBuilder("Not for reading\r\n");
        for (var part : parts)
            all.append("--").append(mark).append("\r\n").append(part).append("\r\n");
        all.append("--").append(mark).append("--\r\n");
        return body(
                "multipart/" + kind + "; boundary=\"" + mark + "\"",
                all.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static String part(String type, String content) {
        return "Content-Type: " + type + "\r\n\r\n" + content;
    }

    public static String file(String name, String type, byte[] content) {
        return "Content-Type: " + type + "\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content);
    }

    public static String encoded(String text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    public byte[] bytes() {
        var all = new ByteArrayOutputStream();
        headers.forEach(line -> all.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8)));
        all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** In a file of the folder. */
    public Path in(Path folder) {
        try {
            return Files.write(Files.createTempFile(folder, "letter", ".eml"), bytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As if it had just been fetched from the mailbox. */
    public void takenBy(LetterTaker taker) {
        try {
            var file = Files.write(Files.createTempFile("letter", ".eml"), bytes());
            try {
                taker.take(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
