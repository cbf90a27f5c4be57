package school.helpdesk.mailbox.reading;

import static java.util.Objects.requireNonNullElse;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.helpdesk.letters.Address;
import school.helpdesk.mailbox.Beginning;
import school.helpdesk.mailbox.Reason;

/** Reads the headers of a letter. */
final class Heads {

    private static final int LONGEST_KEY = 400;
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_SUBJECT = 300;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,996}>");
    private static final Pattern MAILER = Pattern.compile("(?i)(mailer-daemon|postmaster)@.*");

    private Heads() {}

    /** What there is to know of a letter of which not even the headers can be read. */
    static Head none(String key) {
        return new Head(key, "", List.of(), "", "", "", List.of(), null, "", List.of(), null);
    }

    /** @param otherwise the key of a letter without a fit Message-ID */
    static Head of(MimeMessage message, String otherwise) throws MessagingException {
        var from = all(message, "From");
        var senders = senders(from);
        var messageId = MESSAGE_ID.matcher(first(message, "Message-ID"));
        var id = messageId.find() ? messageId.group() : "";
        var why = silence(message, senders);
        return new Head(
                id.isEmpty() || id.length() > LONGEST_KEY ? otherwise : id,
                id,
                senders.stream()
                        .map(InternetAddress::getAddress)
                        .map(Heads::small)
                        .toList(),
                Beginning.shown(name(senders), LONGEST_NAME),
                Beginning.shown(HeaderText.decoded(first(message, "Subject")), LONGEST_SUBJECT),
                recipients(message),
                answers(message),
                why == null ? null : why.reason,
                why == null ? "" : why.header,
                all(message, "Authentication-Results"),
                written(message));
    }

    /** Those of all lines; none when something in them is no address, so that nothing hides behind it. */
    private static List<InternetAddress> senders(List<String> from) {
        var senders = new ArrayList<InternetAddress>();
        for (var line : from) {
            try {
                senders.addAll(Arrays.asList(InternetAddress.parseHeader(line, false)));
            } catch (AddressException unreadable) {
                return List.of();
            }
        }
        var readable = senders.stream().allMatch(sender -> isOne(sender.getAddress()));
        return readable ? senders : List.of();
    }

    private static boolean isOne(@Nullable String address) {
        return address != null && Address.of(address).isPresent();
    }

    private static String name(List<InternetAddress> senders) {
        if (senders.size() != 1)
            return senders.stream().map(InternetAddress::getAddress).collect(Collectors.joining(", "));
        var quoted = senders.get(0).toString();
        var at = quoted.lastIndexOf('<');
        if (at <= 0) return "";
        return HeaderText.decoded(quoted.substring(0, at))
                .replaceAll("^\"|\"$", "")
                .replaceAll("\\\\(.)", "$1");
    }

    private static String recipients(MimeMessage message) throws MessagingException {
        var lines = new ArrayList<String>();
        for (var name : List.of("To", "Cc", "Delivered-To", "X-Original-To")) lines.addAll(all(message, name));
        return String.join(" ", lines);
    }

    private static List<String> answers(MimeMessage message) throws MessagingException {
        var latest = ids(first(message, "In-Reply-To"));
        var chain = ids(String.join(" ", all(message, "References")));
        Collections.reverse(chain);
        latest.addAll(chain);
        return List.copyOf(latest);
    }

    private static List<String> ids(String line) {
        var ids = new ArrayList<String>();
        var found = MESSAGE_ID.matcher(line);
        while (found.find()) ids.add(found.group());
        return ids;
    }

    private static @Nullable Why silence(MimeMessage message, List<InternetAddress> senders) throws MessagingException {
        if (MAILER.matcher(senders.size() == 1 ? senders.get(0).getAddress() : "")
                .matches()) return new Why(Reason.BOUNCE, "From");
        if (has(message, "Return-Path", line -> line.replaceAll("\\s", "").equals("<>")))
            return new Why(Reason.BOUNCE, "Return-Path");
        if (has(message, "Content-Type", line -> small(line).strip().startsWith("multipart/report")))
            return new Why(Reason.BOUNCE, "Content-Type");
        if (has(message, "Auto-Submitted", line -> !small(line).strip().matches("(no\\b.*)?")))
            return new Why(Reason.AUTOMATIC, "Auto-Submitted");
        for (var name : List.of("X-Autoreply", "X-Autorespond"))
            if (has(message, name, line -> !small(line).strip().equals("no"))) return new Why(Reason.AUTOMATIC, name);
        if (has(message, "Precedence", line -> small(line).strip().equals("auto_reply")))
            return new Why(Reason.AUTOMATIC, "Precedence");
        if (has(message, "Precedence", line -> small(line).strip().matches("bulk|junk|list")))
            return new Why(Reason.BULK, "Precedence");
        for (var name : List.of("List-Id", "List-Unsubscribe"))
            if (has(message, name, line -> true)) return new Why(Reason.BULK, name);
        return null;
    }

    private record Why(Reason reason, String header) {}

    private static boolean has(MimeMessage message, String name, Predicate<String> fits) throws MessagingException {
        return all(message, name).stream().anyMatch(fits);
    }

    /** No date is so wrong that a letter could not be taken for it. */
    private static @Nullable Instant written(MimeMessage message) throws MessagingException {
        var date = message.getSentDate();
        if (date == null) return null;
        var written = date.toInstant();
        return written.isBefore(Instant.EPOCH) || written.isAfter(Instant.parse("2200-01-01T00:00:00Z"))
                ? null
                : written;
    }

    private static String first(MimeMessage message, String name) throws MessagingException {
        var lines = all(message, name);
        return lines.isEmpty() ? "" : lines.get(0);
    }

    private static List<String> all(MimeMessage message, String name) throws MessagingException {
        var lines = new ArrayList<String>();
        for (var all = message.getMatchingHeaders(new String[] {name}); all.hasMoreElements(); ) {
            Header header = all.nextElement();
            lines.add(requireNonNullElse(header.getValue(), "").replaceAll("\r?\n", ""));
        }
        return lines;
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
