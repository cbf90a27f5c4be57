package school.helpdesk.people.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import school.helpdesk.people.sheet.Row;
import school.helpdesk.people.sheet.Sheet;

/**
 * Which column of a list says what.
 *
 * @param twice columns that two of the list's claim to be
 */
record ListHeader(Row names, Map<Column, Integer> places, Collection<Column> twice) {

    static ListHeader of(Row names, ListWords words) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var twice = new ArrayList<Column>();
        for (var at = 0; at < names.cells().size(); at++) {
            var column = words.column(names.cell(at));
            if (column.isPresent() && places.putIfAbsent(column.get(), at) != null) twice.add(column.get());
        }
        return new ListHeader(names, places, twice);
    }

    List<Column> missing() {
        return Stream.of(Column.values())
                .filter(column -> column.needed() && !places.containsKey(column))
                .toList();
    }

    /** The names of columns that say nothing to the portal. */
    List<String> ignored() {
        var ignored = new ArrayList<String>();
        for (var at = 0; at < names.cells().size(); at++)
            if (!names.cell(at).isEmpty() && !places.containsValue(at)) ignored.add(names.cell(at));
        return ignored;
    }

    /** What the list calls the column; nothing where it has none. */
    String name(Column column) {
        return text(names, column);
    }

    String text(Row row, Column column) {
        var place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** Whether something stands to the right of the last column with a name. */
    boolean isOutgrownBy(Row row) {
        return row.cells().size() > names.cells().size();
    }

    /** The same rows with nothing in them that the portal does not want to know. */
    Sheet only(List<Row> rows) {
        return new Sheet(only(names), rows.stream().map(this::only).toList());
    }

    private Row only(Row row) {
        var wanted = places.keySet().stream().map(column -> text(row, column)).toList();
        return new Row(row.number(), wanted);
    }
}
