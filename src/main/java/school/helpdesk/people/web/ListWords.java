package school.helpdesk.people.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import school.helpdesk.people.sheet.Row;

/** The words that a list is understood by, in whatever language its author writes them. */
final class ListWords {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Column> columns = new HashMap<>();
    private final Set<String> wholeName;
    private final Set<String> yes;
    private final Set<String> no;

    ListWords() {
        var words = read();
        for (var column : Column.values()) set(words, column.name()).forEach(name -> columns.put(name, column));
        wholeName = set(words, "whole-name");
        yes = set(words, "yes");
        no = set(words, "no");
    }

    Optional<Column> column(String header) {
        return Optional.ofNullable(columns.get(bare(header)));
    }

    int countColumns(Row row) {
        return (int) row.cells().stream()
                .flatMap(cell -> column(cell).stream())
                .distinct()
                .count();
    }

    boolean isWholeName(String header) {
        return wholeName.contains(bare(header));
    }

    /** Empty when it is neither yes nor no. */
    Optional<Boolean> answer(String cell) {
        var word = cell.toLowerCase(Locale.ROOT);
        if (yes.contains(word)) return Optional.of(true);
        return no.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static String bare(String header) {
        var small = header.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return SIGNS.matcher(small).replaceAll(" ").strip();
    }

    private static Set<String> set(Properties words, String key) {
        return Arrays.stream(words.getProperty(key).split(", ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = ListWords.class.getResourceAsStream("/people/list-columns.properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
