package school.helpdesk.people.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** A sheet as a text that can be read again to the same sheet, with each row's number before it. */
public final class SheetText {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator('\n')
            .get();

    private SheetText() {}

    public static String of(Sheet sheet) {
        var text = new StringBuilder();
        try {
            for (var row : Stream.concat(Stream.of(sheet.header()), sheet.rows().stream())
                    .toList())
                FORMAT.printRecord(
                        text,
                        Stream.concat(Stream.of(row.number()), row.cells().stream())
                                .toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    public static Sheet read(String text) throws Unreadable {
        var rows = new ArrayList<Row>();
        try (var records = FORMAT.parse(new StringReader(text))) {
            for (var entry : records) {
                if (rows.size() == SheetReader.MOST_ROWS) break;
                rows.add(row(entry));
            }
        } catch (UncheckedIOException | IOException | NumberFormatException changed) {
            throw new Unreadable("people.import.broken");
        }
        if (rows.isEmpty()) throw new Unreadable("people.import.empty");
        return new Sheet(rows.get(0), rows.subList(1, rows.size()));
    }

    private static Row row(CSVRecord entry) {
        var cells = entry.stream().skip(1).map(Cells::tidied).toList();
        return new Row(Integer.parseInt(entry.get(0)), cells);
    }
}
