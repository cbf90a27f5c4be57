package school.helpdesk.answers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The fields of ready answers. Each has a name in every language of the portal, and what takes its place is said in the
 * language in which it was named. Capitals do not matter, nor whether «ё» is written with its dots.
 */
@Component
public class Fields {

    private static final Pattern MARK = Pattern.compile("\\{([^{}]{0,60})}");
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH);

    private record Named(Field field, Locale locale) {}

    private final MessageSource messages;
    private final Map<String, Named> known = new HashMap<>();

    Fields(MessageSource messages) {
        this.messages = messages;
        for (var locale : LANGUAGES)
            for (var field : Field.values()) known.put(folded(say("name", field, locale)), new Named(field, locale));
    }

    public List<Field> all() {
        return List.copyOf(EnumSet.allOf(Field.class));
    }

    /** As it is written into a text. */
    public String mark(Field field, Locale locale) {
        return "{" + say("name", field, locale) + "}";
    }

    /** Whatever stands in braces and is no field, in order. */
    public List<String> unknown(String text) {
        return MARK.matcher(text)
                .results()
                .filter(mark -> !isKnown(mark))
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** The fields in a text, as they stand there, in order. */
    public List<String> in(String text) {
        return MARK.matcher(text)
                .results()
                .filter(this::isKnown)
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** @param values what to put in, said in that language; empty when there is nothing */
    public Filled fill(String text, BiFunction<Field, Locale, String> values) {
        var gaps = new ArrayList<String>();
        var filled = MARK.matcher(text).replaceAll(mark -> {
            var named = known.get(folded(mark.group(1)));
            var value = named == null ? "" : values.apply(named.field(), named.locale());
            if (value.isEmpty() && named != null && !gaps.contains(mark.group())) gaps.add(mark.group());
            return Matcher.quoteReplacement(value.isEmpty() ? mark.group() : value);
        });
        return new Filled(filled, gaps);
    }

    /** As an asker who does not exist would read it. */
    public String sample(String text) {
        return fill(text, (field, locale) -> say("sample", field, locale)).text();
    }

    private boolean isKnown(MatchResult mark) {
        return known.containsKey(folded(mark.group(1)));
    }

    private String say(String what, Field field, Locale locale) {
        return messages.getMessage("answers.field." + what + "." + field, null, locale);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
