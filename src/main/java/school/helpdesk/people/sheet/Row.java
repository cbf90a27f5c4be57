package school.helpdesk.people.sheet;

import java.util.List;

/**
 * A row with something in it.
 *
 * @param number as the spreadsheet counts, from one
 * @param cells tidy texts, in one line each; without empty ones at the end
 */
public record Row(int number, List<String> cells) {

    public Row {
        var end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) end--;
        cells = List.copyOf(cells.subList(0, end));
    }

    /** What stands in that column, or nothing. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.isEmpty();
    }
}
