package school.helpdesk.mailbox.reading;

import static java.util.Objects.requireNonNullElse;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.helpdesk.uploads.Upload;

/** Goes through the parts of a letter: what is to be read becomes one text, all else is files. */
final class Parts {

    private static final Pattern NAME = Pattern.compile("(?i)(?:file)?name\\*?=\\s*\"?([^\";\r\n]{1,1000})");
    private static final int BYTES_OF_A_LETTER = 4;

    private final Bounds bounds;
    private final List<Upload> files = new ArrayList<>();
    private int left = Bounds.MOST_CHARACTERS;

    Parts(Bounds bounds) {
        this.bounds = bounds;
    }

    /** One after the other; of the same thing said in two ways, the plain one. */
    Said read(MimePart letter) throws MessagingException, IOException {
        return text(letter, 0);
    }

    List<Upload> files() {
        return List.copyOf(files);
    }

    /** @param readable false when some of it is text in no encoding */
    record Said(String text, boolean plain, boolean readable) {

        static final Said NOTHING = new Said("", false, true);
    }

    private Said text(MimePart part, int depth) throws MessagingException, IOException {
        Bounds.nest(depth);
        var type = type(part);
        var kind = requireNonNullElse(type.getPrimaryType(), "").toLowerCase(Locale.ROOT);
        if (kind.equals("multipart")) return together(part, type, depth);
        if (kind.equals("text") && !isFile(part) && !type.match("text/calendar")) return said(part, type);
        keep(part, type);
        return Said.NOTHING;
    }

    private Said together(MimePart part, ContentType type, int depth) throws MessagingException, IOException {
        var all = new ArrayList<Said>();
        for (var one : new BoundedMultipart(part, bounds).parts()) all.add(text(one, depth + 1));
        all.removeIf(said -> said.text.isBlank());
        if (all.isEmpty()) return Said.NOTHING;
        if (type.match("multipart/alternative"))
            return all.stream().filter(Said::plain).findFirst().orElse(all.get(all.size() - 1));
        return new Said(
                all.stream().map(Said::text).collect(Collectors.joining("\n")),
                all.stream().allMatch(Said::plain),
                all.stream().allMatch(Said::readable));
    }

    private Said said(MimePart part, ContentType type) throws MessagingException, IOException {
        byte[] bytes;
        try (var content = content(part)) {
            bytes = content.readNBytes(left * BYTES_OF_A_LETTER);
        }
        var text = Encodings.text(bytes, type.getParameter("charset"));
        if (text.length() > left) text = text.substring(0, left);
        left -= text.length();
        var readable = !Encodings.isUnreadable(text);
        var plain = !type.match("text/html");
        if (!plain) text = HtmlText.of(text);
        else if ("flowed".equalsIgnoreCase(type.getParameter("format"))) text = unfolded(text);
        var lines = text.replaceAll("\r\n?", "\n").replaceAll("[\\p{Cs}\\p{Cntrl}&&[^\n\t]]", "");
        return new Said(lines, plain, readable);
    }

    /** A blank at the end of a line says that it goes on (RFC 3676), except for the line above a signature. */
    private static String unfolded(String text) {
        return text.replaceAll("(?m)(?<!^--) \r?\n(?![>\r\n]|-- \r?$)", " ");
    }

    private void keep(MimePart part, ContentType type) throws MessagingException, IOException {
        long size;
        try (var content = content(part)) {
            size = content.transferTo(OutputStream.nullOutputStream());
        }
        var upload = new Upload(name(part, type), size, () -> {
            try {
                return content(part);
            } catch (MessagingException broken) {
                throw new IOException(broken);
            }
        });
        files.add(upload.tidied());
    }

    private static InputStream content(MimePart part) throws MessagingException, IOException {
        return part.getInputStream();
    }

    private static boolean isFile(MimePart part) throws MessagingException {
        var disposition = header(part, "Content-Disposition");
        return disposition.strip().toLowerCase(Locale.ROOT).startsWith(Part.ATTACHMENT)
                || NAME.matcher(disposition).find()
                || NAME.matcher(header(part, "Content-Type")).find();
    }

    private static String name(MimePart part, ContentType type) throws MessagingException {
        var disposition = header(part, "Content-Disposition");
        var name = parameter(disposition, "filename");
        if (name.isEmpty()) name = requireNonNullElse(type.getParameter("name"), "");
        if (name.isEmpty()) {
            var found = NAME.matcher(disposition + ";" + header(part, "Content-Type"));
            if (found.find()) name = found.group(1);
        }
        if (name.isEmpty() && type.match("message/rfc822")) name = "letter.eml";
        if (name.isEmpty() && type.match("text/calendar")) name = "invitation.ics";
        if (name.isEmpty() && type.match("image/*"))
            name = "picture." + requireNonNullElse(type.getSubType(), "").replaceAll("\\W.*", "");
        return HeaderText.decoded(name);
    }

    private static String parameter(String disposition, String name) {
        try {
            ParameterList all = new ContentDisposition(disposition).getParameterList();
            return all == null ? "" : requireNonNullElse(all.get(name), "");
        } catch (ParseException unreadable) {
            return "";
        }
    }

    /** What cannot be read is nobody's type, and so a file. */
    private static ContentType type(MimePart part) throws MessagingException {
        var header = header(part, "Content-Type");
        try {
            return new ContentType(header.isBlank() ? "text/plain" : header);
        } catch (ParseException unreadable) {
            var told = header.strip().toLowerCase(Locale.ROOT);
            return told.startsWith("text/")
                    ? new ContentType("text", told.startsWith("text/html") ? "html" : "plain", null)
                    : new ContentType("application", "octet-stream", null);
        }
    }

    private static String header(MimePart part, String name) throws MessagingException {
        var lines = part.getHeader(name);
        @Nullable String first = lines == null || lines.length == 0 ? null : lines[0];
        return first == null ? "" : first;
    }
}
