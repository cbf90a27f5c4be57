package school.helpdesk.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import school.helpdesk.school.SchoolDesk;

/** Names in braces that a text uses in the place of what the profile knows. A text may use those of either language. */
@Component
public class Placeholders {

    private static final Pattern NAMED = Pattern.compile("\\{([^{}\n]*)}");
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

    /** What Markdown makes a link of when it stands between angle brackets. */
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\\\\]+|[\\w.+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final MessageSource messages;
    private final SchoolDesk school;
    private final Map<String, Placeholder> named = new LinkedHashMap<>();

    Placeholders(MessageSource messages, SchoolDesk school) {
        this.messages = messages;
        this.school = school;
        for (var language : List.of(Wording.RUSSIAN, Locale.ENGLISH))
            for (var placeholder : Placeholder.values()) named.put(name(placeholder, language), placeholder);
    }

    /** The names with their braces and what stands in their place now, in words of the language. */
    public Map<String, String> values(Locale language) {
        var values = new LinkedHashMap<String, String>();
        for (var placeholder : Placeholder.values())
            values.put("{" + name(placeholder, language) + "}", value(placeholder, language));
        return values;
    }

    /** What stands in braces and is no name, with its braces. */
    public List<String> unknown(String text) {
        return NAMED.matcher(text)
                .results()
                .filter(found -> !named.containsKey(found.group(1)))
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** The Markdown with the values in the place of the names; none of them is taken for Markdown itself. */
    String filled(String markdown, Locale language) {
        return NAMED.matcher(markdown)
                .replaceAll(found -> Matcher.quoteReplacement(Stream.of(found.group(1))
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .map(placeholder -> markdown(value(placeholder, language)))
                        .findFirst()
                        .orElse(found.group())));
    }

    private String value(Placeholder placeholder, Locale language) {
        var known = placeholder.of(school.profile());
        return known.isEmpty() ? say("regulation.unknown." + placeholder, language) : known;
    }

    private static String markdown(String value) {
        if (LINK.matcher(value).matches()) return "<" + value + ">";
        return PUNCTUATION.matcher(value).replaceAll("\\\\$0");
    }

    private String name(Placeholder placeholder, Locale language) {
        return say("regulation.placeholder." + placeholder, language);
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
