package school.helpdesk.people;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a long list.
 *
 * @param next where the following page begins, or null on the last one
 */
public record Page<T>(List<T> rows, @Nullable String next) {

    /** @param found up to one row more than fits, which tells that there is a next page */
    static <T> Page<T> of(List<T> found, int size, Function<T, String> key) {
        if (found.size() <= size) return new Page<>(found, null);
        var rows = found.subList(0, size);
        return new Page<>(List.copyOf(rows), key.apply(rows.get(size - 1)));
    }
}
