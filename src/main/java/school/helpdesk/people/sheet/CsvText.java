package school.helpdesk.people.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Records of RFC 4180 with whatever separator. A record is a row, over however many lines its cells go. */
record CsvText(String text, char separator) {

    List<Row> rows() throws Unreadable {
        var rows = new ArrayList<Row>();
        try {
            read(rows, SheetReader.MOST_ROWS);
        } catch (UncheckedIOException | IOException quotes) {
            throw new Unreadable(
                    "people.import.quotes",
                    rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number() + 1);
        }
        return rows;
    }

    /** As many rows as can be read, up to the limit. */
    List<Row> beginning(int limit) {
        var rows = new ArrayList<Row>();
        try {
            read(rows, limit);
        } catch (UncheckedIOException | IOException soFar) {
            return rows;
        }
        return rows;
    }

    private void read(List<Row> rows, int limit) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (var records = format.parse(new StringReader(text))) {
            for (var entry : records) {
                if (rows.size() == limit) return;
                var row = row(entry);
                if (!row.isBlank()) rows.add(row);
            }
        }
    }

    private static Row row(CSVRecord entry) {
        return new Row(
                (int) entry.getRecordNumber(), entry.stream().map(Cells::tidied).toList());
    }
}
