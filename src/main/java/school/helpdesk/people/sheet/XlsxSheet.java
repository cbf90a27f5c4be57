package school.helpdesk.people.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Cells as texts: of a formula what it came to, of a day its number. */
final class XlsxSheet {

    private static final int MOST_COLUMNS = 256;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,15})\\.0+");

    private final XlsxStrings strings;
    private final List<Row> rows = new ArrayList<>();
    private final TreeMap<Integer, String> cells = new TreeMap<>();
    private int number;
    private int column;

    XlsxSheet(XlsxStrings strings) {
        this.strings = strings;
    }

    List<Row> rows(byte[] document) throws XMLStreamException {
        var xml = new Xml(document);
        var type = "";
        for (var name = xml.next(); name != null && rows.size() < SheetReader.MOST_ROWS; name = xml.next()) {
            switch (name) {
                case "row" -> begin(xml.attribute("r"));
                case "c" -> {
                    type = xml.attribute("t");
                    place(xml.attribute("r"));
                }
                case "v" -> put(value(type, xml.text("v")));
                case "is" -> put(xml.text("t"));
                default -> {}
            }
        }
        end();
        return rows;
    }

    private void begin(String counted) {
        end();
        number = counted.isEmpty() ? number + 1 : Integer.parseInt(counted);
        column = -1;
    }

    private void end() {
        if (!cells.isEmpty()) {
            var row = new ArrayList<String>();
            for (var at = 0; at <= cells.lastKey(); at++) row.add(cells.getOrDefault(at, ""));
            rows.add(new Row(number, row));
        }
        cells.clear();
    }

    /** Some programs leave the addresses out and mean the next column. */
    private void place(String address) {
        var named = ADDRESS.matcher(address);
        column = named.matches() ? column(named.group(1)) : column + 1;
    }

    private void put(String text) {
        var tidied = Cells.tidied(text);
        if (!tidied.isEmpty() && column >= 0 && column < MOST_COLUMNS) cells.put(column, tidied);
    }

    private String value(String type, String written) {
        return switch (type) {
            case "s" -> strings.at(written);
            case "b" -> written.equals("1") ? "true" : "false";
            default -> WHOLE.matcher(written).replaceFirst("$1");
        };
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }
}
