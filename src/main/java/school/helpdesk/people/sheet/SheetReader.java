package school.helpdesk.people.sheet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Finds out what a file is by what is in it, and where its table begins. */
public final class SheetReader {

    /** Far more than a list of people needs. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Reading stops here, however many rows follow. */
    static final int MOST_ROWS = 2000;

    /** A title may stand above the header. */
    private static final int TITLES = 10;

    private static final int ENOUGH = 2;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private SheetReader() {}

    /** @param known how many of a row's cells name columns that the caller knows; a header names at least two */
    public static Sheet read(byte[] file, ToIntFunction<Row> known) throws Unreadable {
        if (file.length > MOST_BYTES) throw new Unreadable("people.import.too-large");
        if (begins(file, OLD_OFFICE)) throw new Unreadable("people.import.old-office");
        return begins(file, ZIP) ? sheet(new XlsxFile(file).rows(), known) : sheet(Decoding.text(file), known);
    }

    /** The separator is the one with which most columns have names. */
    private static Sheet sheet(String text, ToIntFunction<Row> known) throws Unreadable {
        var csv = SEPARATORS.stream()
                .map(separator -> new CsvText(text, separator))
                .max(Comparator.comparingInt(split ->
                        split.beginning(TITLES).stream().mapToInt(known).max().orElse(0)))
                .orElseThrow();
        return sheet(csv.rows(), known);
    }

    private static Sheet sheet(List<Row> rows, ToIntFunction<Row> known) throws Unreadable {
        if (rows.isEmpty()) throw new Unreadable("people.import.empty");
        var header = IntStream.range(0, Math.min(rows.size(), TITLES))
                .filter(at -> known.applyAsInt(rows.get(at)) >= ENOUGH)
                .findFirst()
                .orElseThrow(() -> new Unreadable("people.import.no-header"));
        return new Sheet(rows.get(header), rows.subList(header + 1, rows.size()));
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
